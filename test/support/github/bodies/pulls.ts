import type { Repository } from '../repository';
import type { Check, Review, Subject } from '../subject';
import { association, labelsBody } from './issues';
import { nodeId, pageUrl, repositoryBody, repositoryUrl, time, userBody } from './repositories';

/** As `pull-request-simple`. */
export function simplePullBody(
  repository: Repository,
  subject: Subject,
  login: string | undefined,
) {
  const { world } = repository;
  const { number } = subject;
  const pull = repository.pull(subject);
  const url = `${repositoryUrl(repository)}/pulls/${number}`;
  const issue = `${repositoryUrl(repository)}/issues/${number}`;
  const page = `${pageUrl(repository)}/pull/${number}`;
  const statuses = `${repositoryUrl(repository)}/statuses/${pull.headCommit}`;
  const assignees = subject.assignees.map((name) => userBody(world, name));
  const end = (of: Repository, branch: string, sha: string) => ({
    label: `${of.owner}:${branch}`,
    ref: branch,
    sha,
    user: userBody(world, of.owner),
    repo: repositoryBody(of, login),
  });
  return {
    id: subject.id,
    node_id: nodeId('PullRequest', subject.id),
    number,
    url,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issue,
    commits_url: `${url}/commits`,
    comments_url: `${issue}/comments`,
    review_comments_url: `${url}/comments`,
    review_comment_url: `${repositoryUrl(repository)}/pulls/comments{/number}`,
    statuses_url: statuses,
    _links: {
      self: { href: url },
      html: { href: page },
      issue: { href: issue },
      comments: { href: `${issue}/comments` },
      review_comments: { href: `${url}/comments` },
      review_comment: { href: `${repositoryUrl(repository)}/pulls/comments{/number}` },
      commits: { href: `${url}/commits` },
      statuses: { href: statuses },
    },
    title: subject.title,
    body: subject.body === '' ? null : subject.body,
    state: subject.state,
    locked: false,
    draft: pull.isDraft,
    user: userBody(world, subject.author),
    labels: labelsBody(repository, subject.labels),
    milestone: null,
    assignee: assignees[0] ?? null,
    assignees,
    requested_reviewers: pull.reviewers.map((name) => userBody(world, name)),
    requested_teams: [],
    head: end(pull.head.repository, pull.head.branch, pull.headCommit),
    base: end(repository, pull.base, pull.baseCommit),
    author_association: association(repository, subject.author),
    auto_merge: null,
    created_at: time(subject.created),
    updated_at: time(subject.updated),
    closed_at: subject.closed ? time(subject.closed) : null,
    merged_at: pull.merged ? time(pull.merged.at) : null,
    merge_commit_sha: pull.merged?.commit ?? null,
  };
}

/** Whether a pull request can be merged; null while GitHub has not looked. */
export function mergeable(repository: Repository, subject: Subject): boolean | null {
  const pull = repository.pull(subject);
  if (pull.merged || pull.mergeable === 'unknown') return null;
  if (pull.mergeable !== undefined) return pull.mergeable;
  const base = repository.find(pull.base);
  return base === undefined ? null : repository.content.isMergeable(base, pull.headCommit);
}

/** As `pull-request`. */
export function pullBody(repository: Repository, subject: Subject, login: string | undefined) {
  const simple = simplePullBody(repository, subject, login);
  const { merged } = repository.pull(subject);
  const canBeMerged = mergeable(repository, subject);
  return {
    ...simple,
    merged: merged !== undefined,
    merged_by: merged ? userBody(repository.world, merged.by) : null,
    mergeable: canBeMerged,
    mergeable_state: canBeMerged === null ? 'unknown' : canBeMerged ? 'clean' : 'dirty',
    rebaseable: null,
    maintainer_can_modify: true,
    comments: subject.comments.length,
    review_comments: 0,
    commits: 1,
    additions: 1,
    deletions: 0,
    changed_files: 1,
  };
}

/** As `pull-request-review`. */
export function reviewBody(repository: Repository, subject: Subject, review: Review) {
  const page = `${pageUrl(repository)}/pull/${subject.number}#pullrequestreview-${review.id}`;
  const pull = `${repositoryUrl(repository)}/pulls/${subject.number}`;
  return {
    id: review.id,
    node_id: nodeId('PullRequestReview', review.id),
    user: userBody(repository.world, review.author),
    body: review.body,
    state: review.state,
    commit_id: review.commit,
    submitted_at: time(review.submitted),
    html_url: page,
    pull_request_url: pull,
    author_association: association(repository, review.author),
    _links: { html: { href: page }, pull_request: { href: pull } },
  };
}

/** As `check-run`. */
export function checkBody(repository: Repository, commit: string, check: Check) {
  const url = `${repositoryUrl(repository)}/check-runs/${check.id}`;
  const isDone = check.conclusion !== undefined;
  return {
    id: check.id,
    node_id: nodeId('CheckRun', check.id),
    head_sha: commit,
    name: check.name,
    url,
    html_url: `${pageUrl(repository)}/runs/${check.id}`,
    details_url: null,
    external_id: '',
    status: isDone ? 'completed' : 'in_progress',
    conclusion: check.conclusion ?? null,
    started_at: time(check.started),
    completed_at: isDone ? time(check.started) : null,
    check_suite: null,
    app: null,
    pull_requests: [],
    output: {
      title: null,
      summary: null,
      text: null,
      annotations_count: 0,
      annotations_url: `${url}/annotations`,
    },
  };
}
