import mermaid from 'mermaid';
import { quietDiagram } from '../diagram/quiet';
import type { Drawer } from './drawers';

/**
 * Mermaid with every kind of diagram: a script of its own, loaded for the first that is no flowchart.
 * Some kinds put HTML and styles of the text into the page before Mermaid cleans anything, so a text
 * that could make them load something is not drawn.
 */
const drawer: Drawer = { mermaid, quieted: quietDiagram };
export default drawer;
