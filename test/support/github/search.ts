import type { Repository } from './repository';
import type { Subject } from './subject';
import type { World } from './world';

export interface Found {
  readonly repository: Repository;
  readonly subject: Subject;
}

/**
 * What a question in GitHub's search syntax finds, the newest first: a part of the syntax.
 * @param login who asks: `@me`, and whose private repositories count
 * @returns undefined for a question with a qualifier that this does not know
 */
export function search(
  world: World,
  question: string,
  login: string | undefined,
): readonly Found[] | undefined {
  const terms = question.match(/(?:"[^"]*"|[^\s"])+/g) ?? [];
  const tests: ((found: Found) => boolean)[] = [];
  const words: string[] = [];
  let onlyTitles = false;
  let isOldestFirst = false;
  for (const term of terms) {
    const [, minus, name, raw] = /^(-?)([\w-]+):(.+)$/.exec(term) ?? [];
    if (name === undefined || raw === undefined) {
      words.push(term.replaceAll('"', '').toLowerCase());
      continue;
    }
    const value = raw.replaceAll('"', '').replace(/^@me$/, login ?? '');
    if (name === 'in') onlyTitles = value === 'title';
    else if (name === 'sort') isOldestFirst = value === 'created-asc';
    else {
      const test = qualifier(name, value);
      if (!test) return undefined;
      tests.push(minus === '-' ? (found) => !test(found) : test);
    }
  }
  const hasWords = ({ subject }: Found): boolean => {
    const text = `${subject.title}\n${onlyTitles ? '' : subject.body}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const found = [...world.repositories()]
    .filter((repository) => repository.may(login, 'read'))
    .flatMap((repository) =>
      [...repository.subjects.values()].map((subject) => ({ repository, subject })),
    )
    .filter((one) => hasWords(one) && tests.every((test) => test(one)));
  found.sort((one, other) => other.subject.id - one.subject.id);
  return isOldestFirst ? found.reverse() : found;
}

function qualifier(name: string, value: string): ((found: Found) => boolean) | undefined {
  const same = (one: string): boolean => one.toLowerCase() === value.toLowerCase();
  switch (name) {
    case 'repo':
      return ({ repository }) => same(repository.fullName);
    case 'org':
    case 'user':
      return ({ repository }) => same(repository.owner);
    case 'is':
    case 'state':
    case 'type':
      return isTest(value);
    case 'draft':
      return ({ subject }) => String(subject.pull?.isDraft ?? false) === value;
    case 'label':
      return ({ subject }) => value.split(',').some((one) => has(subject.labels, one));
    case 'assignee':
      return ({ subject }) =>
        value === '*' ? subject.assignees.length > 0 : has(subject.assignees, value);
    case 'no':
      return ({ subject }) =>
        (value === 'assignee' ? subject.assignees : value === 'label' ? subject.labels : [])
          .length === 0;
    case 'author':
      return ({ subject }) => same(subject.author);
    case 'involves':
      return ({ subject }) =>
        same(subject.author) ||
        has(subject.assignees, value) ||
        subject.comments.some(({ author }) => same(author));
    case 'commenter':
      return ({ subject }) => subject.comments.some(({ author }) => same(author));
    case 'base':
      return ({ subject }) => subject.pull?.base === value;
    case 'head':
      return ({ subject }) => subject.pull?.head.branch === value;
    case 'created':
      return ({ subject }) => inRange(subject.created, value);
    case 'updated':
      return ({ subject }) => inRange(subject.updated, value);
    case 'closed':
      return ({ subject }) => inRange(subject.closed, value);
    case 'merged':
      return ({ subject }) => inRange(subject.pull?.merged?.at, value);
    default:
      return undefined;
  }
}

function isTest(value: string): ((found: Found) => boolean) | undefined {
  const tests: Readonly<Record<string, (found: Found) => boolean>> = {
    issue: ({ subject }) => subject.pull === undefined,
    pr: ({ subject }) => subject.pull !== undefined,
    'pull-request': ({ subject }) => subject.pull !== undefined,
    open: ({ subject }) => subject.state === 'open',
    closed: ({ subject }) => subject.state === 'closed',
    merged: ({ subject }) => subject.pull?.merged !== undefined,
    unmerged: ({ subject }) => subject.pull?.merged === undefined,
    draft: ({ subject }) => subject.pull?.isDraft === true,
    public: ({ repository }) => !repository.isPrivate,
    private: ({ repository }) => repository.isPrivate,
  };
  return tests[value];
}

const has = (list: readonly string[], value: string): boolean =>
  list.some((one) => one.toLowerCase() === value.toLowerCase());

/** `>2025-01-01`, `>=…`, `<…`, `<=…`, `from..to`, or one day. */
function inRange(date: Date | undefined, value: string): boolean {
  if (!date) return false;
  const at = Math.floor(date.getTime() / 1000);
  const seconds = (text: string): number => Math.floor(Date.parse(text) / 1000);
  const [from, to] = value.split('..');
  if (from !== undefined && to !== undefined) {
    return (from === '*' || at >= seconds(from)) && (to === '*' || at <= seconds(to));
  }
  const [, sign, text = ''] = /^([<>]=?)?(.+)$/.exec(value) ?? [];
  switch (sign) {
    case '>':
      return at > seconds(text);
    case '>=':
      return at >= seconds(text);
    case '<':
      return at < seconds(text);
    case '<=':
      return at <= seconds(text);
    default:
      return date.toISOString().startsWith(text);
  }
}
