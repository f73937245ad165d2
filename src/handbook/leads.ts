import type { InlineReader } from './markdown';
import type { LinkedText } from './model';

/** A text that starts with what it is about: `**Join Discord** – come in`. */
export interface LedText {
  /** What it starts with, else all of it. */
  readonly title: string;
  /** What follows, without the colon or dash between; empty where all of it is the title. */
  readonly rest: string;
  /** It starts in bold. */
  readonly bold: boolean;
  readonly links: LinkedText['links'];
}

/** What parts a title from the text behind it. */
const separator = /^\s*(?:[:：.]|[-–—]+(?=\s))?\s*/;
/** A title that only a colon or dash ends. */
const plainTitle = /^([^\n]{2,60}?)(?:[:：]\s|\s[-–—]+\s)(?=\S)/;

/** Parts a text into its title, which is bold, a link, or ends with a colon or dash, and the rest. */
export function ledText(markdown: string, inline: InlineReader): LedText {
  const { text, links } = inline(markdown);
  const strong = boldLead(markdown);
  if (strong !== undefined) {
    const lead = inline(strong).text;
    if (lead !== '' && text.startsWith(lead)) {
      return { title: titleOf(lead), rest: restOf(text.slice(lead.length)), bold: true, links };
    }
  }
  const [first] = links;
  if (first && first.text !== '' && markdown.startsWith('[') && text.startsWith(first.text)) {
    const rest = text.slice(first.text.length);
    if (/^\s*(?:[:：]|[-–—]+\s|$)/.test(rest)) {
      return { title: titleOf(first.text), rest: restOf(rest), bold: false, links };
    }
  }
  const [whole = '', title] = plainTitle.exec(text) ?? [];
  if (title !== undefined) {
    return { title: titleOf(title), rest: text.slice(whole.length), bold: false, links };
  }
  return { title: text.replace(/\s+/g, ' '), rest: '', bold: false, links };
}

/** The bold text that a piece of Markdown starts with, with its marks. */
function boldLead(markdown: string): string | undefined {
  const mark = markdown.slice(0, 2);
  if (mark !== '**' && mark !== '__') return undefined;
  const end = markdown.indexOf(mark, 3);
  return end < 0 ? undefined : markdown.slice(0, end + 2);
}

function titleOf(lead: string): string {
  const text = lead.replace(/\s+/g, ' ');
  let end = text.length;
  // By hand: a pattern anchored at the end takes quadratic time on a long run of these.
  while (end > 0 && ' :：'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function restOf(text: string): string {
  return text.replace(separator, '').trim();
}
