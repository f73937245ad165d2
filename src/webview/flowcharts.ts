import mermaid from 'mermaid';
import { withoutImages } from '../diagram/images';
import { bareSource } from '../diagram/source';
import type { Drawer } from './drawers';

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

forgetOtherKinds(mermaid);

/** Mermaid with what flowcharts need: one script, so that no part of it waits for another. */
const drawer: Drawer = {
  mermaid,
  quieted: (text) => withoutImages(bareSource(text).text).text,
};
export default drawer;
