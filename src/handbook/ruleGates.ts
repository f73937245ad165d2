import createMarkdownIt, { type MarkdownIt } from 'markdown-it';

/**
 * Asks the rules of a parser only where they may find something: at the characters with which each
 * of them looks first, at lines that are indented, or that another one follows. Nearly all lines begin with
 * a letter and stand alone, and most signs in a text start nothing, but every rule was asked about every one
 * of them. To be called when all other rules are there; those that do not say what they look for
 * (`lookingFor`) are asked everywhere.
 */
export function gateRules(md: MarkdownIt): void {
  const plain = createMarkdownIt();
  gate(md.block.ruler, startsOf(plain.block.ruler, blockStarts), (askedAt) => {
    const alone = askedAt();
    const goingOn = askedAt({ goesOn: true });
    const indented = askedAt({ isIndented: true, goesOn: true });
    const ask: BlockRule = (state, line, end, silent) => {
      const { bMarks, tShift, sCount, blkIndent } = state;
      const next = line + 1;
      const isIndented = (sCount[line] ?? 0) - blkIndent >= 4;
      const goesOn = next < end && !state.isEmpty(next);
      const at = isIndented ? indented : goesOn ? goingOn : alone;
      const asked = at(state.src.charCodeAt((bMarks[line] ?? 0) + (tShift[line] ?? 0)));
      for (let index = 0; index < asked.length; index++) {
        if (asked[index]?.(state, line, end, silent)) return true;
      }
      return false;
    };
    return ask;
  });
  gate(md.inline.ruler, startsOf(plain.inline.ruler, inlineStarts), (askedAt) => {
    const at = askedAt();
    const ask: InlineRule = (state, silent) => {
      const asked = at(state.src.charCodeAt(state.pos));
      for (let index = 0; index < asked.length; index++) {
        if (asked[index]?.(state, silent)) return true;
      }
      return false;
    };
    return ask;
  });
}

export type BlockRule = ReturnType<MarkdownIt['block']['ruler']['getRules']>[number];
export type InlineRule = ReturnType<MarkdownIt['inline']['ruler']['getRules']>[number];

/** Where a rule is asked. */
interface Place {
  /** The line is indented as code is (CommonMark, "Indented code blocks"). */
  readonly isIndented?: true;
  /** A line that is not empty follows. */
  readonly goesOn?: true;
}

/** What must be there for a rule to make something of it. */
interface Start extends Place {
  /** The first character, of a line without its indentation. */
  readonly sign?: RegExp;
}

/** A rule with what must be there for it. */
interface Looking {
  readonly start: Start;
}

/** Says for `gateRules` with which character begins what a rule may make something of. */
export function lookingFor<Rule extends object>(sign: RegExp, rule: Rule): Rule & Looking {
  return Object.assign(rule, { start: { sign } });
}

/** For the library's rules for blocks, by their names. */
const blockStarts: Readonly<Record<string, Start>> = {
  table: { goesOn: true },
  code: { isIndented: true },
  fence: { sign: /[`~]/ },
  blockquote: { sign: />/ },
  hr: { sign: /[-*_]/ },
  list: { sign: /[-*+\d]/ },
  reference: { sign: /\[/ },
  html_block: { sign: /</ },
  heading: { sign: /#/ },
  lheading: { goesOn: true },
};

/** The same for signs in a text. The rule `text` takes all that is none. */
const inlineStarts: Readonly<Record<string, Start>> = {
  text: { sign: /[^\n!#$%&*+\-:<=>@[\\\]^_`{}~]/ },
  linkify: { sign: /:/ },
  newline: { sign: /\n/ },
  escape: { sign: /\\/ },
  backticks: { sign: /`/ },
  strikethrough: { sign: /~/ },
  emphasis: { sign: /[*_]/ },
  link: { sign: /\[/ },
  image: { sign: /!/ },
  autolink: { sign: /</ },
  html_inline: { sign: /</ },
  entity: { sign: /&/ },
};

/** What is needed here of a ruler. */
interface Ruler<Rule> {
  getRules(chain: string): Rule[];
  enableOnly(names: string[]): void;
}

/** The library's own rules with what must be there for them; they are not exported by their names. */
function startsOf<Rule>(
  ruler: Ruler<Rule>,
  starts: Readonly<Record<string, Start>>,
): ReadonlyMap<unknown, Start> {
  const found = new Map<unknown, Start>();
  for (const [name, start] of Object.entries(starts)) {
    ruler.enableOnly([name]);
    for (const rule of ruler.getRules('')) found.set(rule, start);
  }
  return found;
}

/** The rules that may make something of a place, by the first character there. */
type Asked<Rule> = (code: number) => readonly Rule[];

/** In place of the rules of each chain gives one, which `make` makes from those to be asked at a place. */
function gate<Rule extends object>(
  ruler: Ruler<Rule>,
  starts: ReadonlyMap<unknown, Start>,
  make: (askedAt: (place?: Place) => Asked<Rule>) => Rule,
): void {
  const original = ruler.getRules.bind(ruler);
  const gated = new Map<string, { readonly from: readonly Rule[]; readonly rules: Rule[] }>();
  ruler.getRules = (chain) => {
    const from = original(chain);
    const known = gated.get(chain);
    if (known?.from === from) return known.rules;
    const startOf = (rule: Rule): Start | undefined =>
      starts.get(rule) ?? (rule as Partial<Looking>).start;
    const askedAt = (place: Place = {}): Asked<Rule> =>
      byCharacter((code) => from.filter((rule) => maySuit(startOf(rule) ?? {}, place, code)));
    const rules = [make(askedAt)];
    gated.set(chain, { from, rules });
    return rules;
  };
}

function maySuit({ sign, isIndented, goesOn }: Start, place: Place, code: number): boolean {
  if ((isIndented && !place.isIndented) || (goesOn && !place.goesOn)) return false;
  return sign?.test(String.fromCharCode(code)) !== false;
}

/** Works out once what each character of ASCII gives; all others are letters. */
function byCharacter<Rule>(at: Asked<Rule>): Asked<Rule> {
  const ascii = Array.from({ length: 128 }, (_, code) => at(code));
  const others = at(128);
  return (code) => (code < 128 ? ascii[code] : undefined) ?? others;
}
