/**
 * The documents that messages are begun in: front matter that says where one goes, hints in comments, and
 * the text. It is in English, as the handbook is that it speaks of, whatever language VS Code has.
 */

/** An issue that a message may speak of. */
export interface MessageIssue {
  /** `#12` */
  readonly label: string;
  /** Untrusted. */
  readonly title: string;
  readonly url: string;
}

/** What a message's document is made of. All texts may come from pages: they are put on one line. */
export interface MessageParts {
  /** What the handbook is called that it is filled from. */
  readonly handbook: string;
  /** Where it goes, such as `#help on Discord`; undefined where the handbook does not say. */
  readonly to: string | undefined;
  /** The address of the invitation to the team's chat. */
  readonly invitation: string | undefined;
  /** In their order; empty paragraphs are left out. */
  readonly paragraphs: readonly Paragraph[];
}

/** A text that is sent, or a hint for the writer, which is not. */
export type Paragraph = { readonly text: string } | { readonly hint: string };

/** Longer texts of pages are cut: nobody writes a hint of this length. */
const longest = 600;

/** The document; `readMessage` gives the text again. */
export function writeMessage({ handbook, to, invitation, paragraphs }: MessageParts): string {
  return [
    '---',
    ...(to === undefined ? [] : [`to: ${JSON.stringify(oneLine(to))}`]),
    ...(invitation === undefined ? [] : [`invitation: ${JSON.stringify(oneLine(invitation))}`]),
    `handbook: ${JSON.stringify(oneLine(handbook))}`,
    '---',
    '',
    commentOf('Notes like this one, and the lines above, are left out when you copy the message.'),
    ...paragraphs.flatMap((paragraph) => {
      const written = 'hint' in paragraph ? commentOf(paragraph.hint) : oneLine(paragraph.text);
      return written === '' ? [] : ['', written];
    }),
    '',
  ].join('\n');
}

function commentOf(hint: string): string {
  const text = oneLine(hint);
  // Two dashes would end a comment before its time.
  return text === '' ? '' : `<!-- ${text.replace(/-{2,}/g, '–')} -->`;
}

/** Nothing that a page says begins or ends a comment, or stands on a line of its own. */
export function oneLine(text: string): string {
  const line = text
    .slice(0, longest)
    .replace(/<!-*|-*->/g, '–')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return text.length > longest ? `${line} …` : line;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** A sentence about an issue that somebody would like to work on. */
export const sentenceAbout = ({ label, title, url }: MessageIssue): string =>
  `The issue that I would like to work on: ${label} ${title} (${url})`;
