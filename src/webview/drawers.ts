import type { Mermaid } from 'mermaid';

/** What draws some kinds of diagrams. */
export interface Drawer {
  readonly mermaid: Mermaid;
  /** The bare text such that to draw it loads nothing; undefined where that cannot be had. */
  readonly quieted: (text: string) => string | undefined;
}

/** Gives what draws a kind of diagram; its script is loaded once, on first use. */
export type Drawers = (kind: string) => Promise<Drawer>;

/**
 * Mermaid as two scripts: what flowcharts need, and all of it, which is three times as much and
 * only loaded for a diagram that is no flowchart.
 */
export function drawers(): Drawers {
  let flowcharts: Promise<Drawer> | undefined;
  let others: Promise<Drawer> | undefined;
  return (kind) =>
    kind === 'flowchart'
      ? (flowcharts ??= load('./flowcharts.js'))
      : (others ??= load('./kinds.js'));
}

/** @param script of another build: the bundler must leave it alone */
async function load(script: string): Promise<Drawer> {
  const module = (await import(new URL(script, import.meta.url).href)) as {
    readonly default: Drawer;
  };
  return module.default;
}
