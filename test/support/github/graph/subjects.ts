import { nodeId, pageUrl, time } from '../bodies/repositories';
import { mergeable } from '../bodies/pulls';
import { kindOf } from '../bodies/issues';
import type { Repository } from '../repository';
import { mentions, type Check, type Review, type Subject } from '../subject';
import { connection, type Bounds } from './connection';
import { commitNode, refNode, repositoryNode, type Asker, userNode } from './repositories';

function subjectNode(repository: Repository, subject: Subject) {
  return {
    id: nodeId('Issue', subject.id),
    number: subject.number,
    title: subject.title,
    body: subject.body,
    url: `${pageUrl(repository)}/${kindOf(subject)}/${subject.number}`,
    author: userNode(repository.world, subject.author),
    createdAt: time(subject.created),
    updatedAt: time(subject.updated),
    closed: subject.state === 'closed',
    labels: (bounds: Bounds) =>
      connection(subject.labels, bounds, (name) => {
        const { id, color } = repository.label(name);
        return { id: nodeId('Label', id), name, color };
      }),
  };
}

export const issueNode = (repository: Repository, subject: Subject) => ({
  __typename: 'Issue',
  ...subjectNode(repository, subject),
  state: subject.state === 'open' ? 'OPEN' : 'CLOSED',
  assignees: (bounds: Bounds) =>
    connection(subject.assignees, bounds, (login) => userNode(repository.world, login)),
  comments: () => ({ totalCount: subject.comments.length }),
});

export function pullNode(repository: Repository, subject: Subject, asker: Asker): object {
  const pull = repository.pull(subject);
  const { world } = repository;
  const from = pull.head.repository;
  const canBeMerged = mergeable(repository, subject);
  const hasHead = from.content.branches().includes(pull.head.branch);
  return {
    __typename: 'PullRequest',
    ...subjectNode(repository, subject),
    state: pull.merged ? 'MERGED' : subject.state === 'open' ? 'OPEN' : 'CLOSED',
    isDraft: pull.isDraft,
    merged: pull.merged !== undefined,
    mergedAt: pull.merged ? time(pull.merged.at) : null,
    mergeable: canBeMerged === null ? 'UNKNOWN' : canBeMerged ? 'MERGEABLE' : 'CONFLICTING',
    mergeCommit: () => (pull.merged ? commitNode(repository, pull.merged.commit) : null),
    baseRefName: pull.base,
    headRefName: pull.head.branch,
    headRefOid: pull.headCommit,
    headRef: () => (hasHead ? refNode(from, pull.head.branch, asker) : null),
    headRepository: () => repositoryNode(from, asker),
    headRepositoryOwner: () => userNode(world, from.owner),
    repository: () => repositoryNode(repository, asker),
    commits: (bounds: Bounds) =>
      connection([pull.headCommit], bounds, (commit) => ({
        id: nodeId('PullRequestCommit', subject.id),
        commit: commitNode(repository, commit),
      })),
    reviewDecision: decision(latest(pull.reviews)),
    reviews: (bounds: Bounds & { states?: string[] | null; author?: string | null }) => {
      const wanted = pull.reviews.filter(
        ({ state, author }) =>
          (bounds.states?.includes(state) ?? true) && author === (bounds.author ?? author),
      );
      return connection(wanted, bounds, (review) => reviewNode(repository, subject, review));
    },
    latestReviews: (bounds: Bounds) =>
      connection(lastOfEach(pull.reviews), bounds, (review) =>
        reviewNode(repository, subject, review),
      ),
    latestOpinionatedReviews: (bounds: Bounds & { writersOnly?: boolean | null }) => {
      const by = latest(pull.reviews).filter(
        ({ author }) => !bounds.writersOnly || repository.may(author, 'push'),
      );
      return connection(by, bounds, (review) => reviewNode(repository, subject, review));
    },
    reviewRequests: (bounds: Bounds) =>
      connection(pull.reviewers, bounds, (login) => ({
        id: nodeId('ReviewRequest', subject.id),
        requestedReviewer: userNode(world, login),
      })),
    closingIssuesReferences: (bounds: Bounds) => {
      const numbers = mentions(subject.body)
        .filter(({ closes, repository: other }) => closes && other === undefined)
        .map(({ number }) => repository.subjects.get(number))
        .filter((issue) => issue !== undefined);
      return connection(numbers, bounds, (issue) => issueNode(repository, issue));
    },
  };
}

/** A check, as a part of what stands at a commit. */
export const checkNode = (repository: Repository, { id, name, conclusion }: Check) => ({
  __typename: 'CheckRun',
  id: nodeId('CheckRun', id),
  name,
  status: conclusion === undefined ? 'IN_PROGRESS' : 'COMPLETED',
  conclusion: conclusion?.toUpperCase() ?? null,
  url: `${pageUrl(repository)}/runs/${id}`,
});

const reviewNode = (repository: Repository, subject: Subject, review: Review) => ({
  id: nodeId('PullRequestReview', review.id),
  author: userNode(repository.world, review.author),
  body: review.body,
  state: review.state,
  submittedAt: time(review.submitted),
  url: `${pageUrl(repository)}/pull/${subject.number}#pullrequestreview-${review.id}`,
});

const lastOfEach = (reviews: readonly Review[]): Review[] => [
  ...new Map(reviews.map((review) => [review.author, review])).values(),
];

/** Of each reviewer the last word; a comment takes back neither approval nor refusal. */
const latest = (reviews: readonly Review[]): Review[] =>
  lastOfEach(reviews.filter(({ state }) => state !== 'COMMENTED')).filter(
    ({ state }) => state !== 'DISMISSED',
  );

function decision(reviews: readonly Review[]): string | null {
  if (reviews.some(({ state }) => state === 'CHANGES_REQUESTED')) return 'CHANGES_REQUESTED';
  return reviews.length > 0 ? 'APPROVED' : null;
}
