import type { Repository } from '../repository';
import type { World } from '../world';

/** GitHub gives whole seconds. */
export const time = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;

export const nodeId = (kind: string, id: number): string =>
  Buffer.from(`${kind}${id}`).toString('base64');

/** As `simple-user` in GitHub's description. */
export function userBody(world: World, login: string) {
  const id = world.userId(login);
  const url = `${world.apiBase}/users/${login}`;
  return {
    login,
    id,
    node_id: nodeId('User', id),
    avatar_url: `${world.uri}/avatars/${id}`,
    gravatar_id: '',
    url,
    html_url: `${world.uri}/${login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: 'User',
    site_admin: false,
  };
}

/** As `private-user`: who the token belongs to. */
export function viewerBody(world: World, login: string) {
  const since = '2024-01-01T00:00:00Z';
  const texts = { bio: null, blog: null, company: null, email: null, location: null, name: null };
  const counts = {
    collaborators: 0,
    disk_usage: 0,
    followers: 0,
    following: 0,
    owned_private_repos: 0,
    private_gists: 0,
    public_gists: 0,
    public_repos: 0,
    total_private_repos: 0,
  };
  return {
    ...userBody(world, login),
    ...texts,
    ...counts,
    hireable: null,
    two_factor_authentication: true,
    created_at: since,
    updated_at: since,
  };
}

/** Addresses of a repository's parts, as templates where GitHub has templates. */
const parts = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
};

export const repositoryUrl = ({ world, fullName }: Repository): string =>
  `${world.apiBase}/repos/${fullName}`;

export const pageUrl = ({ world, fullName }: Repository): string => `${world.uri}/${fullName}`;

/**
 * As `repository` and `minimal-repository`.
 * @param login who asks
 */
export function repositoryBody(repository: Repository, login: string | undefined) {
  const { world, content, id, name, fullName } = repository;
  const url = repositoryUrl(repository);
  const page = pageUrl(repository);
  const openIssues = [...repository.subjects.values()].filter(({ state }) => state === 'open');
  const forks = [...world.repositories()].filter(({ parent }) => parent === repository);
  const created = time(repository.created);
  return {
    id,
    node_id: nodeId('Repository', id),
    name,
    full_name: fullName,
    owner: userBody(world, repository.owner),
    private: repository.isPrivate,
    visibility: repository.isPrivate ? 'private' : 'public',
    html_url: page,
    description: null,
    fork: repository.parent !== undefined,
    url,
    ...Object.fromEntries(Object.entries(parts).map(([key, end]) => [key, `${url}${end}`])),
    clone_url: `${page}.git`,
    git_url: `${page}.git`.replace(/^https?/, 'git'),
    ssh_url: `git@${new URL(world.uri).hostname}:${fullName}.git`,
    svn_url: page,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    default_branch: content.defaultBranch,
    size: 1,
    forks: forks.length,
    forks_count: forks.length,
    open_issues: openIssues.length,
    open_issues_count: openIssues.length,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    has_issues: repository.hasIssues,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: false,
    has_discussions: false,
    archived: false,
    disabled: false,
    allow_forking: repository.allowForking,
    is_template: false,
    web_commit_signoff_required: false,
    topics: [],
    created_at: created,
    updated_at: created,
    pushed_at: created,
    ...(login !== undefined && {
      permissions: {
        admin: repository.may(login, 'admin'),
        maintain: repository.may(login, 'admin'),
        push: repository.may(login, 'push'),
        triage: repository.may(login, 'triage'),
        pull: repository.may(login, 'read'),
      },
    }),
  };
}

/** As `full-repository`. */
export function fullRepositoryBody(repository: Repository, login: string | undefined) {
  const { parent } = repository;
  const above = parent && repositoryBody(parent, login);
  return {
    ...repositoryBody(repository, login),
    network_count: 0,
    subscribers_count: 0,
    ...(above && { parent: above, source: above }),
  };
}
