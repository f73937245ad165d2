import type { Mermaid } from 'mermaid';
import { loadParts } from 'mermaid:parts';

/** Gives the Mermaid that draws a kind of diagram; its script is loaded once, on first use. */
export type Drawers = (kind: string) => Promise<Mermaid>;

/**
 * Mermaid as two scripts: what flowcharts need, and all of it, which is three times as much and
 * only loaded for a diagram that is no flowchart.
 */
export function drawers(): Drawers {
  let flowcharts: Promise<Mermaid> | undefined;
  let others: Promise<Mermaid> | undefined;
  return (kind) =>
    kind === 'flowchart' ? (flowcharts ??= loadFlowcharts()) : (others ??= loadOthers());
}

async function loadFlowcharts(): Promise<Mermaid> {
  // All at once: Mermaid would ask for each of its parts only when it comes to need it.
  const [module] = await Promise.all([import('mermaid'), loadParts()]);
  return module.default;
}

async function loadOthers(): Promise<Mermaid> {
  // Of another build: the bundler must leave it alone.
  const address = new URL('./kinds.js', import.meta.url).href;
  const module = (await import(address)) as { readonly default: Mermaid };
  return module.default;
}
