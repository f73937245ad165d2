import { Captured, fenced } from './captured';
import { evaluate, isTrue, type LiquidNames, unknownValue } from './liquidExpression';
import { liquidText } from './liquidFilters';
import { includedText } from './liquidInclude';
import { type LiquidBlock, type LiquidMark, type LiquidNode, parseLiquid } from './liquidParser';
import { LineWriter } from './lineWriter';
import { isRecord } from './values';
import type { ShownValues } from './shownValues';

/** A page's text with its Liquid understood. */
export interface ReadLiquid {
  readonly text: string;
  /** The source's line on which each line of `text` starts. */
  readonly lines: readonly number[];
  /** Whether something is left out that only the site's own template makes. */
  readonly hidden: boolean;
}

/** The site's addresses of what pages name in Liquid. */
export interface SiteAddresses {
  /** Of the file at a path of the site's folder (`{% link %}`). */
  link(path: string): string;
  /** Of a post by its name (`{% post_url %}`). */
  post(name: string): string;
}

export interface LiquidContext {
  readonly names: LiquidNames;
  /** Takes what is shown and is no Markdown of the page's own. */
  readonly values: ShownValues;
  readonly addresses: SiteAddresses;
}

/** No page runs more tags and loops' turns than this, and writes no more characters again. */
const mostTurns = 20_000;
const mostAgain = 300_000;

/** Writes a page's text as its site's build would give it to Markdown; see `readLiquidText`. */
class Reader {
  private readonly values: Map<string, unknown>;
  private readonly names: LiquidNames;
  private turns = 0;
  private again = 0;
  hidden = false;

  constructor(
    private readonly source: string,
    private readonly context: LiquidContext,
  ) {
    this.values = new Map(context.names.values);
    this.names = { ...context.names, values: this.values };
  }

  write(nodes: readonly LiquidNode[], writer: LineWriter): void {
    for (const node of nodes) {
      if (++this.turns > mostTurns && node.kind !== 'text') continue;
      if (node.kind === 'text') writer.source(this.source.slice(node.from, node.to), node.from);
      else if (node.kind === 'block') this.block(node, writer);
      else if (node.kind === 'tag') this.tag(node, writer);
      else this.show(evaluate(node.markup, this.names), node.at, writer);
    }
  }

  private show(value: unknown, at: number, writer: LineWriter): void {
    if (value instanceof Captured) this.repeat(value.markdown, at, writer);
    else if (value !== unknownValue) writer.insert(this.context.values.mark(liquidText(value)), at);
  }

  /** Writes Markdown that the page has elsewhere. */
  private repeat(markdown: string, at: number, writer: LineWriter): void {
    this.again += markdown.length;
    if (this.again <= mostAgain) writer.insert(markdown, at);
  }

  private tag({ name, markup, at }: LiquidMark, writer: LineWriter): void {
    if (name === 'link') {
      const path = markup.replace(/^["']|["']$/g, '').replace(/^\//, '');
      writer.insert(this.context.values.mark(this.context.addresses.link(path)), at);
    } else if (name === 'post_url') {
      writer.insert(this.context.values.mark(this.context.addresses.post(markup)), at);
    } else if (name === 'assign') {
      const [, variable, expression] = /^([\w-]+)\s*=([^]*)$/.exec(markup) ?? [];
      if (variable !== undefined) this.values.set(variable, evaluate(expression ?? '', this.names));
    } else if (name === 'include' || name === 'include_cached') {
      const included = includedText(markup, this.names, this.context.values);
      if (included.hidden) this.hidden = true;
      this.repeat(included.markdown, at, writer);
    }
  }

  private block(block: LiquidBlock, writer: LineWriter): void {
    const [first] = block.branches;
    if (!first) return;
    const { markup, nodes } = first;
    switch (block.name) {
      case 'if':
      case 'unless':
      case 'case':
        this.write(chosen(block, this.names), writer);
        break;
      case 'capture': {
        const captured = writer.another();
        this.write(nodes, captured);
        this.values.set(markup.replace(/["']/g, ''), new Captured(captured.text));
        break;
      }
      case 'for':
      case 'tablerow':
        this.loop(block, writer);
        break;
      case 'highlight': {
        const code = writer.another();
        this.write(nodes, code);
        const [language = ''] = /^[\w+#-]+/.exec(markup) ?? [];
        this.repeat(fenced(code.text, language), block.at, writer);
        break;
      }
      default:
        for (const branch of block.branches) this.write(branch.nodes, writer);
    }
  }

  private loop({ branches }: LiquidBlock, writer: LineWriter): void {
    const [first, other] = branches;
    const [, variable, list = ''] = /^([\w-]+)\s+in\s+(\S+)/.exec(first?.markup ?? '') ?? [];
    const value = evaluate(list, this.names);
    if (!first || variable === undefined || value === unknownValue) {
      this.hidden = true;
      return;
    }
    const items: readonly unknown[] = Array.isArray(value)
      ? value
      : isRecord(value)
        ? Object.entries(value)
        : [];
    const before = this.values.get(variable);
    for (const item of items) {
      if (++this.turns > mostTurns) break;
      this.values.set(variable, item);
      this.write(first.nodes, writer);
    }
    this.values.set(variable, before ?? unknownValue);
    if (items.length === 0 && other) this.write(other.nodes, writer);
  }
}

/**
 * Understands the Liquid of a page's text before Markdown sees it, as Jekyll does, in code too, but
 * runs nothing of a template: outputs give what the configuration, the front matter and the page
 * itself say, `raw` its text, `if` the branch that holds (where only the site's build can tell, the
 * first), loops what they make of lists that are known; anything else gives nothing. Values are text
 * (see `ShownValues`), never Markdown or HTML.
 *
 * LiquidJS is the library that could do it. It gives a text without the lines it came from, which
 * scrolling needs; it fails a whole page on one tag that it does not know; and it would run what
 * pages say.
 */
export function readLiquidText(source: string, context: LiquidContext): ReadLiquid {
  const reader = new Reader(source, context);
  const writer = LineWriter.of(source);
  reader.write(parseLiquid(source), writer);
  return { text: writer.text, lines: writer.lines, hidden: reader.hidden };
}

/** The branch to show. */
function chosen({ name, branches }: LiquidBlock, names: LiquidNames): readonly LiquidNode[] {
  const [first, ...others] = branches;
  if (!first) return [];
  const options = name === 'case' ? others : branches;
  for (const branch of options) {
    if (branch.name === 'else') return branch.nodes;
    const holds = isTrue(
      name === 'case' ? `${first.markup} == ${branch.markup}` : branch.markup,
      names,
    );
    if (holds === undefined || holds !== (branch.name === 'unless')) return branch.nodes;
  }
  return [];
}
