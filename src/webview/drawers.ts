import type { Mermaid } from 'mermaid';
import { loadParts } from 'mermaid:parts';
import { withoutImages } from '../diagram/images';
import { bareSource } from '../diagram/source';

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
    kind === 'flowchart' ? (flowcharts ??= loadFlowcharts()) : (others ??= loadOthers());
}

async function loadFlowcharts(): Promise<Drawer> {
  // All at once: Mermaid would ask for each of its parts only when it comes to need it.
  const [module] = await Promise.all([import('mermaid'), loadParts()]);
  forgetOtherKinds(module.default);
  return { mermaid: module.default, quieted: (text) => withoutImages(bareSource(text).text).text };
}

/** Where Mermaid tells its defaults; of its older interface nothing else is used. */
interface Defaults {
  readonly mermaidAPI: { readonly defaultConfig: object };
}

/**
 * Empties what Mermaid's defaults say of other kinds of diagrams. It copies all of its configuration
 * several times for each node: of the time that drawing takes a fourth went into that.
 */
function forgetOtherKinds({ mermaidAPI }: Defaults): void {
  for (const [name, section] of Object.entries<unknown>({ ...mermaidAPI.defaultConfig })) {
    if (typeof section !== 'object' || section === null || Array.isArray(section)) continue;
    if (name === 'flowchart' || name === 'themeVariables') continue;
    for (const key of Object.keys(section)) Reflect.deleteProperty(section, key);
  }
}

async function loadOthers(): Promise<Drawer> {
  // Of another build: the bundler must leave it alone.
  const address = new URL('./kinds.js', import.meta.url).href;
  const module = (await import(address)) as { readonly default: Drawer };
  return module.default;
}
