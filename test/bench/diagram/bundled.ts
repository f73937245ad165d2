import { readFileSync } from 'node:fs';

/** A page with the bundled handbook's diagram and nothing else. */
export function bundledDiagram(): string {
  const home = readFileSync('handbook/index.md', 'utf8');
  const block = /^```mermaid\n[^]*?^```/m.exec(home)?.[0];
  if (block === undefined) throw new Error('The bundled handbook draws no workflow.');
  return `# Workflow\n\n${block}\n`;
}
