import { paragraphsOf, sentencesOf } from './plainSentences';
import type { IssueField } from './rules';

/** Words that ask an issue's author for something. */
const imperative =
  '(?:please )?(?:say|describe|give|link|include|explain|tell|add|state|provide|list|attach|name|mention|write down|specify|note)';
const asks = new RegExp(`^${imperative}(?: us)?(?: to)?\\s+(.{3,300}?)[.!]?$`, 'i');
/** A second thing that a sentence asks for. */
const further = new RegExp(`,?\\s+and\\s+(?=${imperative}\\s)`, 'i');

/**
 * What a section about a kind of issue asks its author for: items that start in bold or end in a
 * colon (`- **Steps:** how to see it`), else sentences that ask (`Say which goal it serves.`).
 */
export function fieldsOf(markdown: string): IssueField[] {
  const items = ledItems(markdown);
  if (items.length > 0) return items;
  return sentencesOf(markdown).flatMap((sentence) =>
    sentence.split(further).flatMap((part) => {
      const asked = asks.exec(part)?.[1];
      return asked === undefined ? [] : [{ title: titleOf(asked), hint: sentence }];
    }),
  );
}

function ledItems(markdown: string): IssueField[] {
  const led = markdown.split('\n').flatMap((line) => {
    const [, title, rest = ''] =
      /^\s*[-*+]\s+(?:\*\*|__)([^*_]{2,60}?):?(?:\*\*|__):?\s*(.*)$/.exec(line) ?? [];
    return title === undefined ? [] : [{ title, rest }];
  });
  return led.map(({ title, rest }) => {
    const [hint = ''] = paragraphsOf(rest);
    return { title, hint: hint.replace(/^[-–—:]\s*/, '') };
  });
}

function titleOf(asked: string): string {
  const text = asked.replace(/,?\s+if you (?:know|have|can)\b.*$/i, '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
