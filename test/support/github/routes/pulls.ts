import * as answers from '../answers';
import type { Answer } from '../answers';
import { checkBody, pullBody, reviewBody, simplePullBody } from '../bodies/pulls';
import { repositoryBody, repositoryUrl } from '../bodies/repositories';
import type { Repository } from '../repository';
import type { Subject } from '../subject';
import { page } from '../pages';
import { listed, type Question, type Routes, withSubject } from './question';

export const pullRoutes: Routes = {
  'pulls/list': (question, repository) => {
    const query = question.url.searchParams;
    const state = query.get('state') ?? 'open';
    const head = query.get('head');
    const base = query.get('base');
    const sign = (query.get('direction') ?? 'desc') === 'asc' ? 1 : -1;
    const pulls = [...repository.subjects.values()]
      .filter(
        (subject) =>
          subject.pull &&
          (state === 'all' || subject.state === state) &&
          (base === null || subject.pull.base === base) &&
          // Without a colon it is no head, and GitHub gives all.
          (!head?.includes(':') || isHead(subject, head)),
      )
      .sort((one, other) => sign * (one.number - other.number));
    return listed(question, pulls, (subject) =>
      simplePullBody(repository, subject, question.login),
    );
  },

  'pulls/get': withSubject(({ login }, repository, subject) =>
    subject.pull ? answers.json(200, pullBody(repository, subject, login)) : answers.notFound(),
  ),

  'pulls/create': create,

  'pulls/list-reviews': withSubject((question, repository, subject) =>
    subject.pull
      ? listed(question, subject.pull.reviews, (review) => reviewBody(repository, subject, review))
      : answers.notFound(),
  ),

  'checks/list-for-ref': ({ path, url }, repository) => {
    const commit = repository.find(path['ref'] ?? '');
    if (commit === undefined) return answers.noCommit(path['ref'] ?? '');
    const all = repository.checks.get(commit) ?? [];
    const { items, link } = page(all, url);
    const value = {
      total_count: all.length,
      check_runs: items.map((check) => checkBody(repository, commit, check)),
    };
    return answers.json(200, value, link === '' ? {} : { link });
  },

  /** The older kind of check, which this GitHub has none of. */
  'repos/get-combined-status-for-ref': ({ path, login }, repository) => {
    const commit = repository.find(path['ref'] ?? '');
    if (commit === undefined) return answers.notFound();
    const url = `${repositoryUrl(repository)}/commits/${commit}`;
    return answers.json(200, {
      state: 'pending',
      sha: commit,
      total_count: 0,
      statuses: [],
      repository: repositoryBody(repository, login),
      commit_url: url,
      url: `${url}/status`,
    });
  },
};

interface NewPull {
  readonly title?: string;
  readonly body?: string;
  readonly head: string;
  readonly base: string;
  readonly draft?: boolean;
}

function create({ world, body, login = '' }: Question, repository: Repository): Answer {
  const { title = '', body: text = '', head, base, draft = false } = body as NewPull;
  const [branch = '', owner = repository.owner] = head.split(':').reverse();
  const from = headRepository(repository, owner);
  const headCommit = from?.content.branches().includes(branch) ? from.find(branch) : undefined;
  const baseCommit = repository.content.branches().includes(base)
    ? repository.find(base)
    : undefined;
  if (!from || headCommit === undefined) return invalid({ field: 'head', code: 'invalid' });
  if (baseCommit === undefined) return invalid({ field: 'base', code: 'invalid' });
  if (!from.may(login, 'push')) return answers.forbidden();
  if (from !== repository) repository.content.learn(from.content, headCommit, 0);
  if (repository.content.ahead(baseCommit, headCommit).length === 0) {
    return custom(`No commits between ${base} and ${head}`);
  }
  const existing = [...repository.subjects.values()].find(
    (subject) =>
      subject.state === 'open' &&
      subject.pull?.base === base &&
      isHead(subject, `${owner}:${branch}`),
  );
  if (existing) return custom(`A pull request already exists for ${owner}:${branch}.`);
  if (title.trim() === '') return invalid({ field: 'title', code: 'missing_field' });
  const subject = repository.add(
    { title, body: text, author: login },
    {
      head: { repository: from, branch },
      headCommit,
      base,
      baseCommit,
      isDraft: draft,
      merged: undefined,
      reviews: [],
      reviewers: [],
      mergeable: undefined,
    },
  );
  return answers.json(201, pullBody(repository, subject, login));

  function headRepository(target: Repository, name: string): Repository | undefined {
    const isOwner = (one: Repository): boolean => one.owner.toLowerCase() === name.toLowerCase();
    if (isOwner(target)) return target;
    return [...world.repositories()].find((one) => one.parent === target && isOwner(one));
  }
}

const invalid = (error: { field: string; code: string }): Answer =>
  answers.invalid('PullRequest', [error]);

const custom = (message: string): Answer =>
  answers.invalid('PullRequest', [{ code: 'custom', message }]);

function isHead({ pull }: Subject, head: string): boolean {
  const owner = head.slice(0, head.indexOf(':')).toLowerCase();
  const branch = head.slice(head.indexOf(':') + 1);
  return pull?.head.repository.owner.toLowerCase() === owner && pull.head.branch === branch;
}
