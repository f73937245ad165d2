import type { Repository } from '../repository';
import type { Comment, Reference, Subject } from '../subject';
import { nodeId, pageUrl, repositoryBody, repositoryUrl, time, userBody } from './repositories';

export const kindOf = ({ pull }: Subject): 'issues' | 'pull' => (pull ? 'pull' : 'issues');

export const association = (repository: Repository, login: string): string =>
  login === repository.owner ? 'OWNER' : repository.may(login, 'push') ? 'MEMBER' : 'NONE';

export const labelsBody = (repository: Repository, names: readonly string[]) =>
  names.map((name) => {
    const { id, color } = repository.label(name);
    return {
      id,
      node_id: nodeId('Label', id),
      url: `${repositoryUrl(repository)}/labels/${encodeURIComponent(name)}`,
      name,
      description: null,
      color,
      default: false,
    };
  });

/** As `issue`, and as `issue-search-result-item` but for the score. */
export function issueBody(repository: Repository, subject: Subject) {
  const { world } = repository;
  const { number, pull } = subject;
  const url = `${repositoryUrl(repository)}/issues/${number}`;
  const page = `${pageUrl(repository)}/${kindOf(subject)}/${number}`;
  const assignees = subject.assignees.map((login) => userBody(world, login));
  return {
    id: subject.id,
    node_id: nodeId('Issue', subject.id),
    number,
    title: subject.title,
    body: subject.body === '' ? null : subject.body,
    state: subject.state,
    state_reason: subject.state === 'closed' ? 'completed' : null,
    locked: false,
    user: userBody(world, subject.author),
    labels: labelsBody(repository, subject.labels),
    assignee: assignees[0] ?? null,
    assignees,
    milestone: null,
    comments: subject.comments.length,
    created_at: time(subject.created),
    updated_at: time(subject.updated),
    closed_at: subject.closed ? time(subject.closed) : null,
    author_association: association(repository, subject.author),
    url,
    html_url: page,
    repository_url: repositoryUrl(repository),
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    labels_url: `${url}/labels{/name}`,
    timeline_url: `${url}/timeline`,
    ...(pull && {
      draft: pull.isDraft,
      pull_request: {
        url: `${repositoryUrl(repository)}/pulls/${number}`,
        html_url: page,
        diff_url: `${page}.diff`,
        patch_url: `${page}.patch`,
        merged_at: pull.merged ? time(pull.merged.at) : null,
      },
    }),
  };
}

/** As `issue-comment`. */
export function commentBody(repository: Repository, subject: Subject, comment: Comment) {
  const url = repositoryUrl(repository);
  const created = time(comment.created);
  return {
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    url: `${url}/issues/comments/${comment.id}`,
    html_url: `${pageUrl(repository)}/${kindOf(subject)}/${subject.number}#issuecomment-${comment.id}`,
    issue_url: `${url}/issues/${subject.number}`,
    user: userBody(repository.world, comment.author),
    body: comment.body,
    created_at: created,
    updated_at: created,
    author_association: association(repository, comment.author),
    performed_via_github_app: null,
  };
}

/** As `timeline-cross-referenced-event`. */
export function referenceBody(reference: Reference, login: string | undefined) {
  const { repository, number } = reference.source;
  const created = time(reference.created);
  return {
    event: 'cross-referenced',
    actor: userBody(repository.world, reference.actor),
    created_at: created,
    updated_at: created,
    source: {
      type: 'issue',
      issue: {
        ...issueBody(repository, repository.subject(number)),
        repository: repositoryBody(repository, login),
      },
    },
  };
}

/** As `timeline-comment-event`. */
export const commentEventBody = (repository: Repository, subject: Subject, comment: Comment) => ({
  event: 'commented',
  ...commentBody(repository, subject, comment),
  actor: userBody(repository.world, comment.author),
});
