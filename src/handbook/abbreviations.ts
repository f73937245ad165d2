import type { Env, MarkdownIt, Token } from 'markdown-it';
import type { MakeToken } from './callouts';
import { escapeRegExp } from './escapeRegExp';

/** By what stands in the text: what it is short for. */
type Abbreviations = Map<string, string>;

/** What is longer is text, and so are more of them: all are looked for at every word. */
const longest = 60;
const most = 200;

/** What a parser finds of abbreviations, and shows of them. */
export interface AbbreviationReader {
  /** Puts the text's abbreviations in `<abbr>`, with what they are short for as their titles. */
  mark(tokens: readonly Token[], env: Env, make: MakeToken): void;
}

/**
 * Lets a line `*[HTML]: Hyper Text Markup Language` be no text but say what a word is short for
 * (kramdown, "Abbreviations"): wherever it stands as a whole word, in its own case.
 */
export function readAbbreviations(md: MarkdownIt, isOn: (env: Env) => boolean): AbbreviationReader {
  const found = new WeakMap<Env, Abbreviations>();

  md.block.ruler.before('list', 'handbook_abbreviation', (state, start, _end, silent) => {
    const from = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0);
    if (!state.src.startsWith('*[', from) || !isOn(state.env)) return false;
    if ((state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
    const line = state.src.slice(from, state.eMarks[start]);
    const close = line.indexOf(']:');
    const name = line.slice('*['.length, close).trim();
    if (close < 0 || name === '' || name.length > longest) return false;
    if (silent) return true;
    const known: Abbreviations = found.get(state.env) ?? new Map<string, string>();
    if (known.size < most) known.set(name, line.slice(close + ']:'.length).trim());
    found.set(state.env, known);
    state.line = start + 1;
    return true;
  });

  return {
    mark: (tokens, env, make) => {
      const known = found.get(env);
      if (!known) return;
      const words = wholeWords([...known.keys()]);
      for (const token of tokens) {
        if (!token.children) continue;
        token.children = token.children.flatMap((child) =>
          child.type === 'text' ? marked(child, words, known, make) : [child],
        );
      }
    },
  };
}

/** Finds any of some words, the longest that fits. */
function wholeWords(words: readonly string[]): RegExp {
  const sorted = [...words].sort((a, b) => b.length - a.length);
  const any = sorted.map(escapeRegExp).join('|');
  // The marks that stand for the site's values are numbers between signs of private use (`ShownValues`).
  const inWord = String.raw`[\p{L}\p{N}\p{Co}_]`;
  return new RegExp(`(?<!${inWord})(${any})(?!${inWord})`, 'u');
}

function marked(text: Token, words: RegExp, known: Abbreviations, make: MakeToken): Token[] {
  // What the pattern finds stands at every other place.
  const parts = text.content.split(words);
  if (parts.length === 1) return [text];
  return parts.flatMap((part, index) => {
    const content = make('text', '', 0);
    content.content = part;
    if (index % 2 === 0) return part === '' ? [] : [content];
    const open = make('abbr_open', 'abbr', 1);
    open.attrSet('title', known.get(part) ?? '');
    return [open, content, make('abbr_close', 'abbr', -1)];
  });
}
