import type {
  Checklist,
  Handbook,
  Meeting,
  NavigationItem,
  Owner,
  Person,
  Workflow,
} from '../handbook/model';
import { linkProblem, type InspectProblem } from './linkProblems';
import type { LocalHandbook } from './open';
import { count, plain, type Output } from './output';
import { followLinks } from './pageForm';

type Paint = Output['paint'];

/**
 * What a handbook says, for people: its tree, then the rest in short, then its problems.
 * @param problems known already; those of links are added
 */
export function* summary(
  handbook: LocalHandbook,
  { paint }: Output,
  problems: InspectProblem[],
): Generator<string> {
  const { model } = handbook;
  const links = model.pages.flatMap((page) => followLinks(handbook, page));
  problems.push(...links.flatMap((link) => linkProblem(link) ?? []));
  yield `${paint('bold', plain(handbook.name))}\n`;
  yield `${counts(model, links.length)}\n`;
  yield* part('Sections', sectionLines(model.navigation, paint), paint);
  if (model.workflow) yield* part('Workflow', workflowLines(model.workflow, paint), paint);
  yield* part(
    'Tracks',
    model.tracks.map(({ name, owners }) => row(name, owned(owners), paint)),
    paint,
  );
  yield* part(
    'People',
    model.people.map((person) => personLine(person, paint)),
    paint,
  );
  yield* part(
    'Meetings',
    model.meetings.map((meeting) => meetingLine(meeting, paint)),
    paint,
  );
  yield* part(
    'Checklists',
    model.checklists.map((list) => checklistLine(list, paint)),
    paint,
  );
  yield* part('Problems', problemLines(problems, paint), paint);
  if (problems.length === 0) yield '\nNo problems.\n';
}

function counts(
  { pages, workflow, tracks, people, meetings, checklists }: Handbook,
  links: number,
): string {
  const headings = pages.reduce((sum, page) => sum + page.headings.length, 0);
  return [
    count(pages.length, 'page'),
    count(headings, 'heading'),
    count(links, 'link'),
    count(workflow?.steps.length ?? 0, 'workflow step'),
    count(tracks.length, 'track'),
    count(people.length, 'person', 'people'),
    count(meetings.length, 'meeting'),
    count(checklists.length, 'checklist'),
  ].join(', ');
}

function* part(title: string, lines: Iterable<string>, paint: Paint): Generator<string> {
  let heading = `\n${paint('bold', title)}\n`;
  for (const line of lines) {
    yield `${heading}  ${line}\n`;
    heading = '';
  }
}

function* sectionLines(
  items: readonly NavigationItem[],
  paint: Paint,
  indent = '',
): Generator<string> {
  for (const item of items) {
    switch (item.kind) {
      case 'page':
        yield indent + row(item.page.title, item.page.path, paint);
        break;
      case 'group':
        yield indent + paint('italic', plain(item.title));
        break;
      case 'link':
        yield indent + row(item.title, item.href, paint);
        continue;
    }
    yield* sectionLines(item.children, paint, `${indent}  `);
  }
}

function* workflowLines(workflow: Workflow, paint: Paint): Generator<string> {
  const { title, path, line, error, steps, phases } = workflow;
  yield row(title, `${path}:${line + 1}`, paint);
  if (error) return;
  const loose = steps.filter(({ phase }) => !phases.some(({ id }) => id === phase));
  for (const step of loose) yield `  ${row(step.title, owned(step.owners), paint)}`;
  for (const phase of phases) {
    yield `  ${paint('italic', plain(phase.title))}`;
    for (const step of steps.filter((each) => each.phase === phase.id)) {
      yield `    ${row(step.title, owned(step.owners), paint)}`;
    }
  }
}

function personLine({ name, handles }: Person, paint: Paint): string {
  const ways = handles.map(({ handle, service }) => `${handle} ${service}`.trim());
  const [first] = handles;
  if (name !== undefined || !first) return row(name ?? '', ways.join(', '), paint);
  return row(first.handle, [first.service, ...ways.slice(1)].filter(Boolean).join(', '), paint);
}

function meetingLine({ name, when }: Meeting, paint: Paint): string {
  return row(name, when ?? 'no time yet', paint);
}

function checklistLine({ title, items, place }: Checklist, paint: Paint): string {
  return row(title, `${count(items.length, 'item')}, ${place.path}:${place.line + 1}`, paint);
}

/** In the order of the pages, so that one can be mended after the other. */
function problemLines(problems: readonly InspectProblem[], paint: Paint): string[] {
  const sorted = [...problems].sort(
    (a, b) => compare(a.place.path, b.place.path) || a.place.line - b.place.line,
  );
  return sorted.map(({ kind, message, place }) => {
    const where = plain(`${place.path}:${place.line + 1}`);
    return `${where}: ${plain(message)} ${paint('dim', `(${kind})`)}`;
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const owned = (owners: readonly Owner[]): string =>
  owners.map(({ handle }) => handle).join(', ') || 'not assigned yet';

function row(title: string, rest: string, paint: Paint): string {
  return `${plain(title)}  ${paint('dim', plain(rest))}`.trimEnd();
}
