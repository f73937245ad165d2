import type { Token } from 'markdown-it';
import { withoutCode } from './codeSpans';
import { type FootnoteMeta, noteOpen } from './footnoteRules';
import { eachTag } from './htmlTags';
import type { Heading } from './model';

/**
 * The places in a page that a link may name beside its headings: `id` and `name` of HTML tags, ids of
 * kramdown's attribute lists (`{: #id }`), its footnotes (`fn:1`, `fnref:1`) and its table of contents.
 * @param tokens the page's blocks
 * @param body the text that they were read from
 */
export function readAnchors(
  tokens: readonly Token[],
  body: string,
  headings: readonly Heading[],
): readonly string[] {
  if (!mayHoldAnchors(body)) return none;
  const anchors = new Set<string>();
  for (const { type, content } of tokens) {
    if (type !== 'inline' && type !== 'html_block') continue;
    if (!(content.includes('{:') || content.includes('<')) || !nameAnchors.test(content)) continue;
    addFrom(type === 'inline' ? withoutCode(content) : content, anchors, headings);
  }
  if (body.includes('[^')) addFootnotes(tokens, anchors);
  for (const { id } of headings) anchors.delete(id);
  return anchors.size === 0 ? none : [...anchors];
}

const none: readonly string[] = [];

/** Without any of these a page has no anchors but its headings. Plain strings are looked for first, as that is fast. */
function mayHoldAnchors(body: string): boolean {
  return (
    body.includes('{:') || body.includes('[^') || (body.includes('<') && holdsNameAttribute(body))
  );
}

/** Whether `id=` or `name=` stands anywhere. Going from one `=` to the next takes a fraction of what a pattern takes. */
function holdsNameAttribute(text: string): boolean {
  for (let at = text.indexOf('='); at >= 0; at = text.indexOf('=', at + 1)) {
    let end = at;
    while (text[end - 1] === ' ' || text[end - 1] === '\t') end--;
    const last = text.charCodeAt(end - 1) | lower;
    if (last !== 0x64 && last !== 0x65) continue;
    if (/\b(?:id|name)$/i.test(text.slice(Math.max(0, end - 'name'.length - 1), end))) return true;
  }
  return false;
}

/** Turns an ASCII letter's code into that of its lower case; the words end with `d` and `e`. */
const lower = 0x20;

/** What a text must have in it to name any. */
const nameAnchors = /\b(?:id|name)[ \t]*=|\{:[^{}\n]*(?:#|toc)/i;

function addFrom(text: string, anchors: Set<string>, headings: readonly Heading[]): void {
  if (text.includes('<')) {
    eachTag(text, (_, attribute) => {
      for (const name of ['id', 'name']) {
        const value = attribute(name)?.value;
        if (value) anchors.add(value);
      }
    });
  }
  if (!text.includes('{:')) return;
  for (const [, list = ''] of text.matchAll(/\{:([^{}\n]*)\}/g)) {
    const id = /(?:^|\s)#([^\s#.}]+)|(?:^|\s)id=["']([^"']+)["']/.exec(list);
    if (id) anchors.add(id[1] ?? id[2] ?? '');
    if (!/(?:^|\s)(?:toc)(?:\s|$)/.test(list)) continue;
    anchors.add('markdown-toc');
    for (const heading of headings) anchors.add(`markdown-toc-${heading.id}`);
  }
}

/** Those of the notes that are marked: the others are not shown. A second mark's ends in `:1`. */
function addFootnotes(tokens: readonly Token[], anchors: Set<string>): void {
  const marks = new Map<string, number>();
  for (const { type, meta } of tokens) {
    if (type === noteOpen) marks.set((meta as unknown as FootnoteMeta).name, 0);
  }
  if (marks.size === 0) return;
  for (const { type, content } of tokens) {
    if (type !== 'inline' || !content.includes('[^')) continue;
    for (const [, name = ''] of withoutCode(content).matchAll(/\[\^([^\]\s[]+)\]/g)) {
      const count = marks.get(name);
      if (count === undefined) continue;
      marks.set(name, count + 1);
      anchors.add(`fn:${name}`);
      anchors.add(`fnref:${name}${count === 0 ? '' : `:${count}`}`);
    }
  }
}
