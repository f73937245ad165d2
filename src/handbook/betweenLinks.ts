import type { StateInline } from 'markdown-it';
import { type InlineRule, lookingFor } from './ruleGates';

/** What has nothing to do with links. */
const text = /[^\n!&:<[\\\]`~]/;

/**
 * A rule for a parser that only looks for links: takes text up to the next sign that links have to do
 * with in one step, emphasis with it. What links have for text is left to the other rules.
 * @param isWhole whether a state reads the text that is searched, and not a picture's, which is shown
 */
export function passOverText(isWhole: (state: StateInline) => boolean): InlineRule {
  return lookingFor(text, (state, silent) => {
    const { src, pos, posMax } = state;
    if (!silent && (state.level > 0 || !isWhole(state))) return false;
    let end = pos;
    let from = pos;
    for (; end < posMax; end++) {
      const sign = signs[src.charCodeAt(end)];
      if (sign === stops) break;
      if (sign === emphasizes) from = end + 1;
    }
    if (end === pos) return false;
    // Emphasis begins another token, and how a bare address begins is only looked for in the last one.
    if (!silent) state.pending = (from === pos ? state.pending : '') + src.slice(from, end);
    state.pos = end;
    return true;
  });
}

const stops = 1;
const emphasizes = 2;

/** What characters are, by their codes: those of other scripts, of which it knows nothing, are text. */
const signs = Uint8Array.from({ length: 128 }, (_, code) =>
  text.test(String.fromCharCode(code)) ? 0 : stops,
);
for (const sign of '*_') signs[sign.charCodeAt(0)] = emphasizes;
