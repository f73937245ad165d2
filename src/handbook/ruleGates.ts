import createMarkdownIt, { type MarkdownIt } from 'markdown-it';

/**
 * Asks the rules of a parser only where they may find something: at the characters with which each
 * of them looks first. Nearly all lines begin with a letter, and most signs in a text start nothing,
 * but every rule was asked about every one of them. To be called when all other rules are there, which
 * are asked everywhere.
 */
export function gateRules(md: MarkdownIt): void {
  const plain = createMarkdownIt();
  gate(md.block.ruler, startsOf(plain.block.ruler, blockStarts), (rules) => {
    const ask: BlockRule = (state, line, end, silent) => {
      const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
      const asked = rules(state.src.charCodeAt(start));
      for (let index = 0; index < asked.length; index++) {
        if (asked[index]?.(state, line, end, silent)) return true;
      }
      return false;
    };
    return ask;
  });
  gate(md.inline.ruler, startsOf(plain.inline.ruler, inlineStarts), (rules) => {
    const ask: InlineRule = (state, silent) => {
      const asked = rules(state.src.charCodeAt(state.pos));
      for (let index = 0; index < asked.length; index++) {
        if (asked[index]?.(state, silent)) return true;
      }
      return false;
    };
    return ask;
  });
}

type BlockRule = ReturnType<MarkdownIt['block']['ruler']['getRules']>[number];
type InlineRule = ReturnType<MarkdownIt['inline']['ruler']['getRules']>[number];

/** The characters with which a line begins that a rule of this name can make something of. */
const blockStarts: Readonly<Record<string, RegExp>> = {
  fence: /[`~]/,
  blockquote: />/,
  hr: /[-*_]/,
  list: /[-*+\d]/,
  reference: /\[/,
  html_block: /</,
  heading: /#/,
};

/** The same for signs in a text. The rule `text` takes all that is none. */
const inlineStarts: Readonly<Record<string, RegExp>> = {
  text: /[^\n!#$%&*+\-:<=>@[\\\]^_`{}~]/,
  linkify: /:/,
  newline: /\n/,
  escape: /\\/,
  backticks: /`/,
  strikethrough: /~/,
  emphasis: /[*_]/,
  link: /\[/,
  image: /!/,
  autolink: /</,
  html_inline: /</,
  entity: /&/,
};

/** What is needed here of a ruler. */
interface Ruler<Rule> {
  getRules(chain: string): Rule[];
  enableOnly(names: string[]): void;
}

/** The library's own rules with what they start with; they are not exported by their names. */
function startsOf<Rule>(
  ruler: Ruler<Rule>,
  starts: Readonly<Record<string, RegExp>>,
): ReadonlyMap<Rule, RegExp> {
  const found = new Map<Rule, RegExp>();
  for (const [name, start] of Object.entries(starts)) {
    ruler.enableOnly([name]);
    for (const rule of ruler.getRules('')) found.set(rule, start);
  }
  return found;
}

/** In place of the rules of each chain gives one, which `make` makes from the rules for a character. */
function gate<Rule>(
  ruler: Ruler<Rule>,
  starts: ReadonlyMap<Rule, RegExp>,
  make: (rules: (code: number) => readonly Rule[]) => Rule,
): void {
  const original = ruler.getRules.bind(ruler);
  const gated = new Map<string, { readonly from: readonly Rule[]; readonly rules: Rule[] }>();
  ruler.getRules = (chain) => {
    const from = original(chain);
    const known = gated.get(chain);
    if (known?.from === from) return known.rules;
    const rules = [make(byCharacter(from, starts))];
    gated.set(chain, { from, rules });
    return rules;
  };
}

function byCharacter<Rule>(
  rules: readonly Rule[],
  starts: ReadonlyMap<Rule, RegExp>,
): (code: number) => readonly Rule[] {
  const at = (code: number): readonly Rule[] =>
    rules.filter((rule) => starts.get(rule)?.test(String.fromCharCode(code)) !== false);
  const ascii = Array.from({ length: 128 }, (_, code) => at(code));
  const others = at(128);
  return (code) => (code < 128 ? ascii[code] : undefined) ?? others;
}
