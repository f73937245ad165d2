// Which part of GitHub's API the tests' GitHub answers. What is not named here it refuses.

/** Published packages that hold GitHub's own descriptions. */
export const versions = {
  '@octokit/openapi': '23.0.2',
  '@octokit/graphql-schema': '15.26.1',
};

/** Operations of the REST API, by the ids that GitHub gives them. */
export const operations = new Set([
  'checks/list-for-ref',
  'git/get-blob',
  'git/get-tree',
  'issues/add-assignees',
  'issues/check-user-can-be-assigned',
  'issues/create',
  'issues/create-comment',
  'issues/get',
  'issues/list-comments',
  'issues/list-events-for-timeline',
  'issues/list-for-repo',
  'issues/list-labels-for-repo',
  'pulls/create',
  'pulls/get',
  'pulls/list',
  'pulls/list-reviews',
  'rate-limit/get',
  'repos/create-fork',
  'repos/download-tarball-archive',
  'repos/get',
  'repos/get-combined-status-for-ref',
  'repos/get-commit',
  'repos/get-content',
  'repos/list-forks',
  'repos/list-tags',
  'search/issues-and-pull-requests',
  'users/get-authenticated',
]);

/**
 * Of what may stand in a list in many shapes, those that the tests' GitHub gives.
 * @type {Record<string, string[]>}
 */
export const shapes = {
  'timeline-issue-events': ['timeline-comment-event', 'timeline-cross-referenced-event'],
};

const connection = ['nodes', 'pageInfo', 'totalCount'];
const subject = [
  'author',
  'body',
  'createdAt',
  'id',
  'number',
  'state',
  'title',
  'updatedAt',
  'url',
];

/**
 * Fields of the GraphQL API, by type; of enumerations, inputs and scalars all is kept.
 * @type {Record<string, string[]>}
 */
export const fields = {
  Query: ['id', 'rateLimit', 'repository', 'search', 'viewer'],
  RateLimit: ['cost', 'limit', 'remaining', 'resetAt'],
  Node: ['id'],
  Actor: ['login', 'url'],
  User: ['id', 'login', 'url'],
  RepositoryOwner: ['login', 'url'],
  PageInfo: ['endCursor', 'hasNextPage', 'hasPreviousPage', 'startCursor'],
  Repository: [
    'defaultBranchRef',
    'forks',
    'hasIssuesEnabled',
    'id',
    'isFork',
    'isPrivate',
    'issue',
    'name',
    'nameWithOwner',
    'object',
    'owner',
    'parent',
    'pullRequest',
    'pullRequests',
    'ref',
    'refs',
    'sshUrl',
    'url',
    'viewerPermission',
  ],
  RepositoryConnection: connection,
  Ref: ['associatedPullRequests', 'id', 'name', 'prefix', 'target'],
  RefConnection: connection,
  GitObject: ['id', 'oid'],
  Blob: ['byteSize', 'id', 'isBinary', 'isTruncated', 'oid', 'text'],
  Tree: ['entries', 'id', 'oid'],
  TreeEntry: ['name', 'object', 'oid', 'path', 'type'],
  Tag: ['id', 'message', 'name', 'oid', 'tagger', 'target'],
  GitActor: ['date', 'email', 'name'],
  Commit: [
    'authoredDate',
    'committedDate',
    'id',
    'message',
    'messageHeadline',
    'oid',
    'statusCheckRollup',
  ],
  StatusCheckRollup: ['contexts', 'id', 'state'],
  StatusCheckRollupContextConnection: connection,
  CheckRun: ['conclusion', 'id', 'name', 'status', 'url'],
  StatusContext: ['context', 'id', 'state'],
  Issue: [...subject, 'assignees', 'closed', 'comments', 'labels'],
  IssueCommentConnection: ['totalCount'],
  UserConnection: connection,
  Label: ['color', 'id', 'name'],
  LabelConnection: connection,
  PullRequest: [
    ...subject,
    'baseRefName',
    'closed',
    'closingIssuesReferences',
    'commits',
    'headRef',
    'headRefName',
    'headRefOid',
    'headRepository',
    'headRepositoryOwner',
    'isDraft',
    'labels',
    'latestOpinionatedReviews',
    'latestReviews',
    'mergeCommit',
    'mergeable',
    'merged',
    'mergedAt',
    'repository',
    'reviewDecision',
    'reviewRequests',
    'reviews',
  ],
  PullRequestConnection: connection,
  IssueConnection: connection,
  PullRequestCommit: ['commit', 'id'],
  PullRequestCommitConnection: connection,
  PullRequestReview: ['author', 'body', 'id', 'state', 'submittedAt', 'url'],
  PullRequestReviewConnection: connection,
  ReviewRequest: ['id', 'requestedReviewer'],
  ReviewRequestConnection: connection,
  SearchResultItemConnection: ['issueCount', 'nodes', 'pageInfo'],
};
