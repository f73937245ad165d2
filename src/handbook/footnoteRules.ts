import type { Env, MarkdownIt, StateBlock } from 'markdown-it';
import { lookingFor } from './ruleGates';

/** What a note's tokens, and a mark that leads to one, say of it. */
export interface FootnoteMeta {
  readonly name: string;
}

export const noteOpen = 'handbook_footnote_open';
export const noteClose = 'handbook_footnote_close';
export const noteMark = 'handbook_footnote_mark';

/** Longer ones are text. */
const longestName = 200;

const name = String.raw`\[\^([\p{L}\p{N}_][\p{L}\p{M}\p{N}_:.-]*)\]`;

/**
 * Lets `[^name]: text` be a note, with what is indented below it, and `[^name]` a mark that leads to
 * one (kramdown, "Footnotes"). As on GitHub, and other than to kramdown, a note needs no empty line
 * above it, and its text may go on without indentation.
 *
 * The library for this, `markdown-it-footnote`, can be in a preview already, for documents of all
 * kinds: two of it share their names, and what they find.
 * @param isKnown whether a note of a name stands somewhere else than in the text that is read
 */
export function readFootnotes(
  md: MarkdownIt,
  isOn: (env: Env) => boolean,
  isKnown: (env: Env, name: string) => boolean,
): void {
  const found = new WeakMap<Env, Set<string>>();
  const definition = new RegExp(`${name}:`, 'uy');
  const mark = new RegExp(name, 'uy');

  md.block.ruler.before(
    'list',
    'handbook_footnote',
    lookingFor(/\[/, (state, start, end, silent) => {
      const from = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0);
      if (!isNote(state.src, from) || !isOn(state.env)) return false;
      if ((state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
      const called = nameAt(definition, state.src, from);
      if (called === undefined) return false;
      if (silent) return true;
      const names = found.get(state.env);
      if (names) names.add(called);
      else found.set(state.env, new Set([called]));
      readNote(state, start, end, from + called.length + '[^]:'.length, { name: called });
      return true;
    }),
    { alt: ['paragraph', 'reference'] },
  );

  md.inline.ruler.before(
    'link',
    'handbook_footnote_mark',
    lookingFor(/\[/, (state, silent) => {
      const { pos, src, env } = state;
      if (!isNote(src, pos) || !isOn(env)) return false;
      const called = nameAt(mark, src, pos);
      if (called === undefined || !(found.get(env)?.has(called) || isKnown(env, called)))
        return false;
      const end = pos + called.length + '[^]'.length;
      if (end > state.posMax) return false;
      if (!silent) state.push(noteMark, '', 0).meta = { name: called };
      state.pos = end;
      return true;
    }),
  );
}

const isNote = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 0x5b && text.charCodeAt(at + 1) === 0x5e;

function nameAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  const [, called] = pattern.exec(text) ?? [];
  return called !== undefined && called.length <= longestName ? called : undefined;
}

/** Reads the blocks of a note, whose text starts at `from` on its first line. */
function readNote(
  state: StateBlock,
  start: number,
  end: number,
  from: number,
  meta: FootnoteMeta,
): void {
  const { bMarks, tShift, sCount, eMarks, src, blkIndent } = state;
  const before = [bMarks[start] ?? 0, tShift[start] ?? 0, sCount[start] ?? 0] as const;
  let text = from;
  while (text < (eMarks[start] ?? from) && /[ \t]/.test(src.charAt(text))) text++;
  const open = state.push(noteOpen, '', 1);
  const map: [number, number] = [start, end];
  open.map = map;
  open.hidden = true;
  open.meta = { ...meta };
  state.blkIndent = blkIndent + 4;
  [bMarks[start], tShift[start], sCount[start]] = [from, text - from, state.blkIndent];
  state.md.block.tokenize(state, start, end);
  [bMarks[start], tShift[start], sCount[start]] = before;
  state.blkIndent = blkIndent;
  map[1] = state.line;
  state.push(noteClose, '', -1).hidden = true;
}
