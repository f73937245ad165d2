import { stepActions } from './actions';
import { findChannel } from './channels';
import { combineChecklists } from './checklists';
import { readContactTable, type ContactTable } from './contactTables';
import type { Contributor } from './contributors';
import { findDiagrams } from './diagrams';
import type { DiagramStep } from './flowchart';
import { stepsInGuide, type GuideText } from './guides';
import { sectionHelp } from './help';
import { readJourney } from './journey';
import { lineOfSetting, type JourneyMistake } from './journeySettings';
import type { LinkResolver } from './links';
import type { BlockReader } from './markdown';
import { combineMeetings } from './meetings';
import type { Handbook, Page, Place, Problem, Step, Workflow } from './model';
import { responsibilities, type Responsibilities } from './people';
import { findInvitation, findSpreadsheet, type PlacedLink } from './resources';
import type { FoundSection, SectionFinder } from './sections';
import { stepNames } from './stepNames';
import { labelLines } from './titles';
import { findTracks } from './tracks';
import type { DrawnWorkflow } from './workflow';

/** A handbook's pages, read one by one, from which the rest is put together. */
export interface ContentSources {
  readonly gathered: Gathered;
  readonly page: (path: string) => Page | undefined;
  /** Text of a page below its front matter. */
  readonly body: (path: string) => string | undefined;
  /** Text of a page with its front matter. */
  readonly text: (path: string) => string | undefined;
  readonly resolve: LinkResolver;
  /** Finds sections in all pages; asked for only where there is something to find one for. */
  readonly sections: () => Promise<SectionFinder>;
  readonly drawn: DrawnWorkflow | undefined;
  readonly read: BlockReader;
}

/** The parts of a handbook that several pages say together. */
export type Contents = Pick<
  Handbook,
  | 'workflow'
  | 'diagrams'
  | 'tracks'
  | 'people'
  | 'meetings'
  | 'checklists'
  | 'channel'
  | 'invitation'
  | 'spreadsheet'
  | 'problems'
>;

/** What a handbook says of which no page is read yet. */
export const noContents: Contents = {
  workflow: undefined,
  diagrams: [],
  tracks: [],
  people: [],
  meetings: [],
  checklists: [],
  channel: undefined,
  invitation: undefined,
  spreadsheet: undefined,
  problems: [],
};

/** What the pages' own parts give when they are put side by side. */
export interface Gathered {
  readonly tables: readonly ContactTable[];
  readonly outside: Pick<
    Contents,
    'diagrams' | 'meetings' | 'checklists' | 'channel' | 'invitation' | 'spreadsheet'
  >;
}

/** Puts side by side what stands in several pages. */
export function gather(contributors: readonly Contributor[]): Gathered {
  const links = placedLinks(contributors);
  return {
    tables: contactTables(contributors),
    outside: {
      diagrams: findDiagrams(contributors),
      meetings: combineMeetings(contributors),
      checklists: combineChecklists(contributors),
      channel: findChannel(contributors),
      invitation: findInvitation(links),
      spreadsheet: findSpreadsheet(links),
    },
  };
}

/** Puts together the workflow, its steps' help, tracks and people. */
export async function readContents(sources: ContentSources): Promise<Contents> {
  const { tables, outside } = sources.gathered;
  if (!sources.drawn && tables.length === 0) return { ...noContents, ...outside };
  return { ...noContents, ...team(sources, tables, await sources.sections()), ...outside };
}

/** The workflow, and who does what in it. */
function team(
  sources: ContentSources,
  tables: readonly ContactTable[],
  sections: SectionFinder,
): Pick<Contents, 'workflow' | 'tracks' | 'people' | 'problems'> {
  const { drawn, read, resolve } = sources;
  const steps = drawn?.diagram.steps ?? [];
  const found = new Map(steps.map(({ id, label }) => [id, sections.forStep(label)]));
  const names = stepNames(
    steps.map(({ id, label }) => ({ id, label, heading: found.get(id)?.title })),
    drawn?.diagram.phases ?? [],
  );
  const owned = responsibilities(
    tables.flatMap((table) => table.rows),
    names,
  );
  const tracks = findTracks(tables, {
    resolve,
    sections,
    responsibilities: owned,
    stepsIn: (guide) => {
      const text = guideText(guide, sources);
      return text ? stepsInGuide(text, names, read) : [];
    },
  });
  const tracksOf = (id: string): string[] =>
    tracks.filter((track) => track.steps.includes(id)).map((track) => track.name);
  const modelSteps = drawn
    ? steps.map((step) =>
        modelStep(step, sources, drawn, { section: found.get(step.id), owned, tracksOf }),
      )
    : [];
  const { journey, mistakes } = readJourney(
    modelSteps.map((step) => ({ ...step, heading: found.get(step.id)?.title })),
    drawn && sources.page(drawn.workflow.path)?.data['workflow'],
    (text) => names.named(text),
  );
  return {
    workflow: drawn && { ...drawn.workflow, steps: modelSteps, journey },
    tracks,
    people: owned.people,
    problems: drawn ? mistakes.map((each) => problemOf(each, drawn.workflow, sources)) : [],
  };
}

function problemOf(
  mistake: JourneyMistake,
  { path }: Pick<Workflow, 'path'>,
  { text }: ContentSources,
): Problem {
  const line = lineOfSetting(text(path) ?? '', mistake);
  return {
    kind: 'frontMatter',
    message: mistake.message,
    place: { path, heading: undefined, line },
  };
}

function contactTables(contributors: readonly Contributor[]): ContactTable[] {
  return contributors.flatMap(({ page, outline }) =>
    outline.tables.flatMap((table) => {
      const under = page.headings[table.heading];
      const title = under?.text ?? page.title;
      return readContactTable({ table, path: page.path, heading: under?.id, title }) ?? [];
    }),
  );
}

function placedLinks(contributors: readonly Contributor[]): PlacedLink[] {
  return contributors.flatMap(({ page, outline }) =>
    outline.links.map((link) => ({
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

function helpAt({ path, heading, line }: Place, sources: ContentSources): string {
  const { read } = sources;
  const page = sources.page(path);
  const body = sources.body(path);
  if (!page || body === undefined) return '';
  const at = page.headings.find((each) => each.id === heading);
  return at
    ? sectionHelp(body, line - page.bodyLine, at.level, read)
    : sectionHelp(body, -1, 0, read);
}

/** A guide's lines: the whole page, or the section up to the next heading of its level or above. */
function guideText({ path, heading }: Place, sources: ContentSources): GuideText | undefined {
  const page = sources.page(path);
  const body = sources.body(path);
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
