import type { UpdateField } from '../../handbook/meetingLists';

/** A form to fill in, as Markdown that chats understand too. */
export interface UpdateText {
  readonly text: string;
  /** Where the first answer goes: an index into the text. */
  readonly cursor: number;
}

/** Writes the form of an update: a title, and each of its fields with room for points. */
export function updateText(title: string, fields: readonly UpdateField[]): UpdateText {
  const blocks = fields.map(({ title: name, hint }) => {
    const label = `**${plain(name)}**${hint === '' ? '' : ` (${plain(hint)})`}`;
    return `${label}\n\n${point}`;
  });
  const text = `${[`**${plain(title)}**`, ...blocks].join('\n\n')}\n`;
  return { text, cursor: text.indexOf(`\n${point}`) + 1 + point.length };
}

const point = '- ';

/** A page's words as words: no bold text ends, and nothing is a link, a tag or code. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>]/g, '\\$&');
