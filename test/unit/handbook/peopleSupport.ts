import type { SourceFile } from '../../../src/handbook/model';
import { mermaid, page } from './support';

const diagram = `## Workflow\n\n${mermaid(
  'subgraph "Build"',
  'C1[Browse/Claim Issues] --> C2[Fork, Clone, Setup Branch] --> C3[Implement]',
  'end',
  'D[Update Docs<br/>on GitHub]',
)}`;

/** A home page with a workflow of four steps (`C1` to `C3` in the phase Build, and `D`), and tables. */
export function home(tables: string): SourceFile {
  return page('index.md', ['title: Home', 'permalink: /'], `${diagram}\n${tables}`);
}
