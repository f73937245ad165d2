import type { Contributor } from './contributors';
import { readFrontMatter } from './frontMatter';
import type { BlockReader } from './markdown';
import type { DiagramBlock, Page, Step, Workflow } from './model';
import { readOutline, type Fence } from './outline';
import type { SectionFinder } from './sections';
import type { DrawnWorkflow } from './workflow';

/** Every Mermaid block of the pages, in reading order. */
export function findDiagrams(contributors: readonly Contributor[]): DiagramBlock[] {
  return contributors.flatMap(({ page, outline }) => {
    const under = new Map<number, number>();
    return outline.diagrams.map((fence) => {
      const before = under.get(fence.heading) ?? 0;
      under.set(fence.heading, before + 1);
      return block(page, fence, before);
    });
  });
}

/** @param before how many diagrams stand before it under the same heading */
function block(page: Page, fence: Fence, before: number): DiagramBlock {
  const heading = page.headings[fence.heading];
  return {
    id: `${page.path}#${heading?.id ?? ''}:${before}`,
    kind: fence.kind,
    title: heading?.text ?? page.title,
    place: { path: page.path, heading: heading?.id, line: fence.line },
    source: fence.text,
    indent: fence.indent,
  };
}

/** A flowchart as `Workflow` whose steps are nobody's: what its text says, and the sections named so. */
export function illustration(
  { workflow, diagram }: DrawnWorkflow,
  sections: SectionFinder,
): Workflow {
  const steps = diagram.steps.map(({ id, label, title, phase, previous, next, row }): Step => ({
    ...{ id, title, phase, previous, next },
    shortNames: [],
    line: workflow.line + row,
    section: sections.forStep(label)?.place,
    help: '',
    owners: [],
    tracks: [],
    actions: [],
  }));
  return { ...workflow, steps, journey: {} };
}

/**
 * The Mermaid blocks of a page's text, in order, without reading the handbook: for a text that is
 * being typed. Some milliseconds.
 */
export function diagramsIn(text: string, read: BlockReader): Pick<Fence, 'text' | 'line'>[] {
  const { body, bodyLine } = readFrontMatter(text);
  return [...readOutline(read(body), body, bodyLine).diagrams];
}
