import { stepActions } from './actions';
import { readContactTable, type ContactTable } from './contactTables';
import type { DiagramStep } from './flowchart';
import { stepsInGuide } from './guides';
import { sectionHelp } from './help';
import { linkResolver } from './links';
import type { BlockReader } from './markdown';
import type { Handbook, Page, Place, Step } from './model';
import type { Outline } from './outline';
import { responsibilities, type Responsibilities } from './people';
import { findInvitation, findSpreadsheet, type PlacedLink } from './resources';
import { SectionIndex, type FoundSection } from './sections';
import { stepNames } from './stepNames';
import { labelLines } from './titles';
import { findTracks } from './tracks';
import type { DrawnWorkflow } from './workflow';

/** A handbook's pages, read one by one, from which the rest is put together. */
export interface ContentSources {
  readonly config: Handbook['config'];
  /** In reading order. */
  readonly pages: readonly Page[];
  readonly outlines: ReadonlyMap<string, Outline>;
  /** Text of each page below its front matter. */
  readonly bodies: ReadonlyMap<string, string>;
  readonly drawn: DrawnWorkflow | undefined;
  readonly read: BlockReader;
  readonly turn: () => Promise<void>;
}

type Contents = Pick<
  Handbook,
  'workflow' | 'tracks' | 'people' | 'invitation' | 'spreadsheet'
>;

/** Puts together what stands in several pages: the workflow, its steps' help, tracks and people. */
export async function readContents(sources: ContentSources): Promise<Contents> {
  const { drawn, read } = sources;
  const tables = contactTables(sources);
  const sections = await sectionIndex(sources, tables.length > 0 || drawn !== undefined);
  const found = new Map<string, FoundSection | undefined>();
  for (const { id, label } of drawn?.diagram.steps ?? []) found.set(id, sections.forStep(label));
  const names = stepNames(
    (drawn?.diagram.steps ?? []).map(({ id, label }) => ({
      id,
      label,
      heading: found.get(id)?.title,
    })),
    drawn?.diagram.phases ?? [],
  );
  const owned = responsibilities(tables.flatMap((table) => table.rows), names);
  const tracks = findTracks(tables, {
    resolve: linkResolver(sources),
    sections,
    responsibilities: owned,
    stepsIn: (guide) => {
      const text = guideText(guide, sources);
      return text ? stepsInGuide(text, names, read) : [];
    },
  });
  const tracksOf = (id: string): string[] =>
    tracks.filter((track) => track.steps.includes(id)).map((track) => track.name);
  const links = placedLinks(sources);
  return {
    workflow: drawn && {
      ...drawn.workflow,
      steps: drawn.diagram.steps.map((step) =>
        modelStep(step, sources, drawn, { section: found.get(step.id), owned, tracksOf }),
      ),
    },
    tracks,
    people: owned.people,
    invitation: findInvitation(links),
    spreadsheet: findSpreadsheet(links),
  };
}

function contactTables({ pages, outlines }: ContentSources): ContactTable[] {
  return pages.flatMap((page) =>
    (outlines.get(page.path)?.tables ?? []).flatMap((table) => {
      const heading = page.headings[table.heading]?.id;
      return readContactTable({ table, path: page.path, heading }) ?? [];
    }),
  );
}

async function sectionIndex(
  { pages, drawn, turn }: ContentSources,
  wanted: boolean,
): Promise<SectionIndex> {
  const index = new SectionIndex(drawn?.workflow.path);
  for (const page of wanted ? pages : []) {
    index.add(page);
    await turn();
  }
  return index;
}

function placedLinks({ pages, outlines }: ContentSources): PlacedLink[] {
  return pages.flatMap((page) =>
    (outlines.get(page.path)?.links ?? []).map((link) => ({
      link,
      place: { path: page.path, heading: page.headings[link.heading]?.id, line: link.line },
    })),
  );
}

interface StepFacts {
  readonly section: FoundSection | undefined;
  readonly owned: Responsibilities;
  readonly tracksOf: (id: string) => readonly string[];
}

function modelStep(
  { id, label, title, phase, previous, next, row }: DiagramStep,
  sources: ContentSources,
  drawn: DrawnWorkflow,
  { section, owned, tracksOf }: StepFacts,
): Step {
  return {
    id,
    title,
    shortNames: shortNames(label, title, section),
    phase,
    previous,
    next,
    line: drawn.workflow.line + row,
    section: section?.place,
    help: section ? helpAt(section.place, sources) : '',
    owners: owned.ownersOfStep.get(id) ?? [],
    tracks: tracksOf(id),
    actions: stepActions([title, section?.title ?? '']),
  };
}

/** The label's first line and the heading, as far as they differ from the title. */
function shortNames(label: string, title: string, section: FoundSection | undefined): string[] {
  const [line = title] = labelLines(label);
  return [...new Set([line, section?.title ?? title])].filter((name) => name !== title);
}

function helpAt({ path, heading, line }: Place, { pages, bodies, read }: ContentSources): string {
  const page = pages.find((each) => each.path === path);
  const body = bodies.get(path);
  if (!page || body === undefined) return '';
  const at = page.headings.find((each) => each.id === heading);
  return at
    ? sectionHelp(body, line - page.bodyLine, at.level, read)
    : sectionHelp(body, -1, 0, read);
}

/** A guide's lines: the whole page, or the section up to the next heading of its level or above. */
function guideText(
  { path, heading }: Place,
  { pages, bodies }: ContentSources,
): { body: string; from: number; to: number } | undefined {
  const page = pages.find((each) => each.path === path);
  const body = bodies.get(path);
  if (!page || body === undefined) return undefined;
  const index = page.headings.findIndex((each) => each.id === heading);
  const start = page.headings[index];
  if (!start) return { body, from: 0, to: Infinity };
  const next = page.headings.slice(index + 1).find((each) => each.level <= start.level);
  return {
    body,
    from: start.line - page.bodyLine + 1,
    to: next ? next.line - page.bodyLine : Infinity,
  };
}
