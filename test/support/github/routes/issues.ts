import * as answers from '../answers';
import {
  commentBody,
  commentEventBody,
  issueBody,
  labelsBody,
  referenceBody,
} from '../bodies/issues';
import type { Repository } from '../repository';
import { search } from '../search';
import type { Subject } from '../subject';
import { listed, type Question, type Routes, withSubject } from './question';
import { page } from '../pages';

/** The first thousand of what a search finds can be seen. */
const foundAtMost = 1000;

export const issueRoutes: Routes = {
  'issues/list-for-repo': (question, repository) =>
    repository.hasIssues
      ? listed(question, filtered(question.url.searchParams, repository), (subject) =>
          issueBody(repository, subject),
        )
      : answers.gone(),

  'issues/get': withSubject((_, repository, subject) =>
    answers.json(200, issueBody(repository, subject)),
  ),

  'issues/create': (question, repository) => {
    if (!repository.hasIssues) return answers.gone();
    const { title, body, labels, assignees } = question.body as {
      title: string | number;
      body?: string;
      labels?: string[];
      assignees?: string[];
    };
    if (String(title).trim() === '') {
      return answers.invalid('Issue', [{ code: 'missing_field', field: 'title' }]);
    }
    // Without a word, labels and assignees of those who may not set them are left out.
    const maySet = repository.may(question.login, 'triage');
    const subject = repository.openIssue({
      title: String(title),
      body: body ?? '',
      author: question.login ?? '',
      labels: maySet ? (labels ?? []) : [],
      assignees: maySet ? assignable(repository, assignees ?? []) : [],
    });
    return answers.json(201, issueBody(repository, subject));
  },

  'issues/add-assignees': withSubject(({ body, login }, repository, subject) => {
    const { assignees } = body as { assignees?: string[] };
    const wanted = repository.may(login, 'triage') ? (assignees ?? []) : [];
    const allowed = assignable(repository, wanted, subject);
    if (allowed.length > 0) repository.assign(subject.number, ...allowed);
    return answers.json(201, issueBody(repository, subject));
  }),

  'issues/check-user-can-be-assigned': ({ path }, repository) =>
    repository.mayBeAssigned(path['assignee'] ?? '') ? { status: 204 } : answers.notFound(),

  'issues/list-labels-for-repo': (question, repository) =>
    listed(
      question,
      [...repository.labels.values()],
      ({ name }) => labelsBody(repository, [name])[0],
    ),

  'issues/list-comments': withSubject((question, repository, subject) => {
    const since = Date.parse(question.url.searchParams.get('since') ?? '');
    const comments = subject.comments.filter(
      ({ created }) => Number.isNaN(since) || created.getTime() >= since - 999,
    );
    return listed(question, comments, (comment) => commentBody(repository, subject, comment));
  }),

  'issues/create-comment': withSubject(({ body, login }, repository, subject) => {
    const comment = repository.comment(
      subject.number,
      login ?? '',
      (body as { body: string }).body,
    );
    return answers.json(201, commentBody(repository, subject, comment));
  }),

  'issues/list-events-for-timeline': withSubject((question, repository, subject) => {
    const events = [
      ...subject.comments.map((comment) => ({
        at: comment.created,
        body: () => commentEventBody(repository, subject, comment),
      })),
      ...subject.references
        .filter(({ source }) => source.repository.may(question.login, 'read'))
        .map((reference) => ({
          at: reference.created,
          body: () => referenceBody(reference, question.login),
        })),
    ].sort((one, other) => one.at.getTime() - other.at.getTime());
    return listed(question, events, ({ body }) => body());
  }),
};

/** Needs no repository. */
export function searchIssues({ world, url, login }: Question): answers.Answer {
  const parameters = url.searchParams;
  const found = search(world, parameters.get('q') ?? '', login);
  if (!found) return answers.invalid('Search', [{ code: 'invalid', field: 'q' }]);
  const ordered = parameters.get('order') === 'asc' ? [...found].reverse() : found;
  const { items, link } = page(ordered.slice(0, foundAtMost), url);
  const number = Number(parameters.get('page') ?? 1);
  if (items.length === 0 && number > 1 && found.length > foundAtMost) {
    return answers.unprocessable('Only the first 1000 search results are available');
  }
  const value = {
    total_count: found.length,
    incomplete_results: false,
    search_type: 'lexical',
    items: items.map(({ repository, subject }) => ({
      ...issueBody(repository, subject),
      // Here the description knows no null.
      body: subject.body,
      score: 1,
    })),
  };
  return answers.json(200, value, link === '' ? {} : { link });
}

function assignable(
  repository: Repository,
  logins: readonly string[],
  subject?: Subject,
): string[] {
  return logins.filter((login) => repository.mayBeAssigned(login, subject));
}

function filtered(query: URLSearchParams, repository: Repository): readonly Subject[] {
  const state = query.get('state') ?? 'open';
  const labels = (query.get('labels') ?? '').split(',').filter((label) => label !== '');
  const assignee = query.get('assignee');
  const creator = query.get('creator');
  const since = Date.parse(query.get('since') ?? '');
  const found = [...repository.subjects.values()].filter(
    (subject) =>
      (state === 'all' || subject.state === state) &&
      labels.every((label) => hasLabel(subject, label)) &&
      (assignee === null || isAssigned(subject, assignee)) &&
      (creator === null || subject.author === creator) &&
      (Number.isNaN(since) || subject.updated.getTime() >= since),
  );
  const key = query.get('sort');
  const orderOf = (subject: Subject): number =>
    key === 'updated'
      ? subject.updated.getTime()
      : key === 'comments'
        ? subject.comments.length
        : subject.number;
  const sign = query.get('direction') === 'asc' ? 1 : -1;
  return found.sort((one, other) => sign * (orderOf(one) - orderOf(other)));
}

const hasLabel = ({ labels }: Subject, name: string): boolean =>
  labels.some((label) => label.toLowerCase() === name.toLowerCase());

function isAssigned({ assignees }: Subject, assignee: string): boolean {
  if (assignee === 'none') return assignees.length === 0;
  return assignee === '*' ? assignees.length > 0 : assignees.includes(assignee);
}
