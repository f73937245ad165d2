import type { IncomingHttpHeaders } from 'node:http';
import * as answers from '../answers';
import type { Answer } from '../answers';
import { page } from '../pages';
import type { Repository } from '../repository';
import type { Subject } from '../subject';
import type { World } from '../world';

/** A request that GitHub's description allows. */
export interface Question {
  readonly world: World;
  /** Whole, as it was asked for. */
  readonly url: URL;
  /** Values of the path's parts. */
  readonly path: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  /** Checked already, so of the described shape. */
  readonly body: unknown;
  /** Undefined for those who have not signed in. */
  readonly login: string | undefined;
}

export type Handler = (question: Question, repository: Repository) => Answer | Promise<Answer>;

/** What answers, by GitHub's ids of operations. */
export type Routes = Readonly<Record<string, Handler>>;

/** A page of a list, its items in the shapes that GitHub has. */
export function listed<T>(
  { url }: Question,
  all: readonly T[],
  bodyOf: (item: T) => unknown,
): Answer {
  const { items, link } = page(all, url);
  return answers.json(200, items.map(bodyOf), link === '' ? {} : { link });
}

/** The issue or pull request that the path names. */
export function withSubject(
  answer: (question: Question, repository: Repository, subject: Subject) => Answer,
): Handler {
  return (question, repository) => {
    const number = question.path['issue_number'] ?? question.path['pull_number'];
    const subject = repository.subjects.get(Number(number));
    return subject ? answer(question, repository, subject) : answers.notFound();
  };
}
