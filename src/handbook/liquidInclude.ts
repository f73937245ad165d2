import { Captured, fenced } from './captured';
import { evaluate, type LiquidNames, unknownValue } from './liquidExpression';
import { liquidText } from './liquidFilters';
import { isRecord, textOf } from './values';
import type { ShownValues } from './shownValues';

/** What a page shows in place of an include, whose own file is a template and is not run. */
export interface IncludedText {
  readonly markdown: string;
  /** Whether the include shows more than that on the site. */
  readonly hidden: boolean;
}

/** Names of parameters that are plainly the include's text. */
const textNames = new Set(['content', 'text', 'body', 'message', 'description', 'caption']);

/**
 * Shows of an include what its parameters say: a text by its name, a text that the page has captured
 * for it (as code, where it is not a text by its name), a list of entries as a list. An include
 * without parameters is a button or the like, and is nothing.
 */
export function includedText(
  markup: string,
  names: LiquidNames,
  values: ShownValues,
): IncludedText {
  const parts: string[] = [];
  let hidden = false;
  for (const { name, value, isWritten } of parameters(markup, names)) {
    const isText = textNames.has(name);
    if (value instanceof Captured) {
      parts.push(isText ? `\n\n${value.markdown}\n\n` : fenced(value.markdown, name));
    } else if (Array.isArray(value)) {
      parts.push(listed(value, values));
      hidden = true;
    } else if (isText && value !== unknownValue) {
      // What is written in the tag is the page's own Markdown.
      parts.push(isWritten ? liquidText(value) : values.mark(liquidText(value)));
    } else {
      hidden = true;
    }
  }
  return { markdown: parts.join(''), hidden };
}

interface Parameter {
  readonly name: string;
  readonly value: unknown;
  readonly isWritten: boolean;
}

function parameters(markup: string, names: LiquidNames): Parameter[] {
  const found: Parameter[] = [];
  const parameter = /\s([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g;
  for (const [, name = '', double, single, expression] of markup.matchAll(parameter)) {
    const written = double ?? single;
    const value = written ?? evaluate(expression ?? '', names);
    found.push({ name, value, isWritten: written !== undefined });
  }
  return found;
}

/** A list of entries: texts, or mappings with a title, an address and a description. */
function listed(entries: readonly unknown[], values: ShownValues): string {
  const lines = entries.slice(0, 200).map((entry) => {
    if (!isRecord(entry)) return `- ${values.mark(oneLine(textOf(entry)))}`;
    const field = (...keys: readonly string[]): string =>
      oneLine(keys.map((key) => textOf(entry[key])).find((text) => text !== undefined));
    const title = values.mark(field('title', 'heading', 'name', 'label'));
    const address = values.mark(field('link', 'url', 'href'));
    const text = values.mark(field('description', 'text', 'content', 'summary'));
    const head = title !== '' && address !== '' ? `[${title}](${address})` : title;
    return `- ${[head, text].filter((part) => part !== '').join(': ')}`;
  });
  return `\n\n${lines.filter((line) => line !== '- ').join('\n')}\n\n`;
}

const oneLine = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
