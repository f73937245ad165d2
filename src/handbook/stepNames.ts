import type { InlineText } from './markdown';
import type { Phase } from './model';
import { labelLines, normalizeTitle } from './titles';

/** What a step is called: in the diagram, and in the heading of its help. */
export interface NamedStep {
  readonly id: string;
  readonly label: string;
  readonly heading: string | undefined;
}

/** Finds steps by what a text calls them. */
export interface StepNames {
  /** The step that the whole text names: its title, the title's first line, its heading, its id. */
  named(text: string): string | undefined;
  /**
   * All steps that a cell names, with commas, semicolons or line breaks between (titles may hold
   * commas themselves); a phase's title names all its steps.
   */
  listed(cell: InlineText): string[];
}

/** A title with more commas than this is not found in a list. */
const mostCommas = 12;

/** Collects the steps' names. Where two steps share a name, the earlier in the diagram has it. */
export function stepNames(steps: readonly NamedStep[], phases: readonly Phase[]): StepNames {
  const ids = new Set(steps.map((step) => step.id));
  const titles = new Map<string, string>();
  const add = (title: string | undefined, id: string): void => {
    const key = normalizeTitle(title ?? '');
    if (key !== '' && !titles.has(key)) titles.set(key, id);
  };
  for (const { id, label } of steps) add(label, id);
  for (const { id, label } of steps) add(labelLines(label)[0], id);
  for (const { id, heading } of steps) add(heading, id);
  const commas = [
    ...steps.flatMap(({ label, heading = '' }) => [label, heading]),
    ...phases.map(({ title }) => title),
  ].map((title) => title.split(',').length);
  const longest = Math.min(mostCommas, Math.max(1, ...commas));
  const byPhase = new Map(phases.map((phase) => [normalizeTitle(phase.title), phase.steps]));

  const named = (text: string): string | undefined => {
    const trimmed = text.trim();
    if (ids.has(trimmed)) return trimmed;
    const key = normalizeTitle(trimmed);
    const id = key === '' ? undefined : titles.get(key);
    if (id !== undefined) return id;
    const lead = /^([\w-]+)\s*(?:[:.)–—(]|-\s)/.exec(trimmed)?.[1];
    return lead !== undefined && ids.has(lead) ? lead : undefined;
  };

  const inPart = (part: string): readonly string[] => {
    const found: string[] = [];
    const words = part.split(',');
    for (let from = 0; from < words.length;) {
      let to = Math.min(words.length, from + longest);
      let hit: readonly string[] = [];
      for (; to > from; to--) {
        const text = words.slice(from, to).join(',');
        const id = named(text);
        hit = id === undefined ? (byPhase.get(normalizeTitle(text)) ?? []) : [id];
        if (hit.length > 0) break;
      }
      found.push(...hit);
      from = Math.max(to, from + 1);
    }
    return found;
  };

  return {
    named,
    listed: ({ text, links }) => [
      ...new Set([
        ...text.split(/[;\n]/).flatMap(inPart),
        ...links.flatMap((link) => named(link.text) ?? []),
      ]),
    ],
  };
}
