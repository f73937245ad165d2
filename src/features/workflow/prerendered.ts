import type { DiagramRef } from './panelSession';
import drawing from './prerendered.json';

/**
 * The drawing of the bundled handbook's workflow, which comes with the extension: what newcomers open
 * first is there without waiting for Mermaid. A `KeptDrawing` in no colours yet, as JSON; undefined for
 * any other diagram. Made by `npm run pictures`.
 */
export const prerendered = ({ handbook, diagram }: DiagramRef): string | undefined =>
  handbook === 'bundled' && diagram === undefined ? JSON.stringify(drawing) : undefined;
