import { readHandbook } from '../../support/readHandbook';
import type {
  Flowchart,
  FlowchartParser,
  Handbook,
  NavigationItem,
  SourceFile,
  Step,
} from '../../../src/handbook/model';

/** A page with front matter lines and a body. */
export function page(path: string, frontMatter: readonly string[], body = ''): SourceFile {
  return { path, text: ['---', ...frontMatter, '---', body].join('\n') };
}

/** Settings of a site with two collections: `guides` in a tree of its own, `notes` in none. */
export const twoCollections: SourceFile = {
  path: '_config.yml',
  text: [
    'collections:',
    '  guides: { output: true }',
    '  notes: { output: true }',
    'just_the_docs:',
    '  collections:',
    '    guides: { name: Guides }',
    '    notes: { nav_exclude: true }',
  ].join('\n'),
};

/** Reads the plain flowcharts of these tests: `A[label]`, `A --> B`, `subgraph name … end`. */
export const parseFlowchart: FlowchartParser = (text) => {
  if (text.includes('!!')) {
    const line = text.split('\n').findIndex((each) => each.includes('!!'));
    return Promise.resolve({ error: { message: 'Syntax error', line } });
  }
  const labels = new Map<string, string>();
  const edges: { from: string; to: string; label: undefined }[] = [];
  const subgraphs: { id: string; title: string; nodes: string[] }[] = [];
  let open: { nodes: string[] } | undefined;
  for (const line of text.split('\n').slice(1)) {
    const title = /^\s*subgraph\s+"?(.*?)"?\s*$/.exec(line)?.[1];
    if (title !== undefined) {
      open = { nodes: [] };
      subgraphs.push({ id: `sub${subgraphs.length}`, title, nodes: open.nodes });
    } else if (/^\s*end\s*$/.test(line)) open = undefined;
    else if (!/^\s*(style|%%|$)/.test(line)) {
      const ids = line.split('-->').map((part) => {
        const [, id = '', label] = /^\s*([\w-]+)\s*(?:\["?(.*?)"?\])?/.exec(part) ?? [];
        if (label !== undefined || !labels.has(id)) labels.set(id, label ?? id);
        open?.nodes.push(id);
        return id;
      });
      ids
        .slice(1)
        .forEach((to, index) => edges.push({ from: ids[index] ?? '', to, label: undefined }));
    }
  }
  const nodes = [...labels].map(([id, label]) => ({ id, label })).reverse();
  const flowchart: Flowchart = { nodes, edges, subgraphs };
  return Promise.resolve({ flowchart });
};

/** Reads a just-the-docs site; where its settings do not matter they need not be given. */
export function read(...files: readonly SourceFile[]): Promise<Handbook> {
  const given = files.some(({ path }) => path === '_config.yml');
  return readSite(...(given ? files : [{ path: '_config.yml', text: '' }, ...files]));
}

/** Reads a site of any kind. */
export function readSite(...files: readonly SourceFile[]): Promise<Handbook> {
  return readHandbook(files, parseFlowchart);
}

/** The tree as indented titles. */
export function outlineOf(items: readonly NavigationItem[], depth = 0): string[] {
  return items.flatMap((item) => [
    '  '.repeat(depth) + (item.kind === 'page' ? item.page.title : item.title),
    ...(item.kind === 'link' ? [] : outlineOf(item.children, depth + 1)),
  ]);
}

/** A Mermaid block. */
export function mermaid(...lines: readonly string[]): string {
  return ['```mermaid', 'graph TB', ...lines, '```', ''].join('\n');
}

/** The step with an id. */
export function step(handbook: Handbook, id: string): Step {
  const found = handbook.workflow?.steps.find((each) => each.id === id);
  if (!found) throw new Error(`No step ${id}`);
  return found;
}
