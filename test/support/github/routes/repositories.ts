import * as answers from '../answers';
import type { Answer } from '../answers';
import {
  fullRepositoryBody,
  nodeId,
  pageUrl,
  repositoryBody,
  repositoryUrl,
} from '../bodies/repositories';
import type { StoredFile } from '../content';
import type { Repository } from '../repository';
import { listed, type Routes } from './question';

/**
 * Routes for what is in a repository.
 * @param fork makes one for a login
 * @param archives where archives are fetched from
 * @param truncates whether GitHub says that it left entries of a tree out
 */
export function repositoryRoutes(
  fork: (repository: Repository, login: string, name: string | undefined) => Repository,
  archives: () => string,
  truncates: () => boolean,
): Routes {
  return {
    'repos/get': ({ login }, repository) =>
      answers.json(200, fullRepositoryBody(repository, login)),

    'repos/list-forks': (question, repository) => {
      const forks = [...question.world.repositories()].filter(
        (one) => one.parent === repository && one.may(question.login, 'read'),
      );
      return listed(question, forks.reverse(), (one) => repositoryBody(one, question.login));
    },

    'repos/create-fork': ({ body, login = '' }, repository) => {
      if (!repository.allowForking || login === repository.owner) return answers.forbidden();
      const { name } = (body ?? {}) as { name?: string };
      return answers.json(202, fullRepositoryBody(fork(repository, login, name), login));
    },

    'repos/get-commit': ({ path, headers }, repository) => {
      const ref = path['ref'] ?? '';
      if (repository.find('HEAD') === undefined) return answers.empty();
      const commit = repository.find(ref);
      if (commit === undefined) return answers.noCommit(ref);
      const etag = `W/"${commit}"`;
      return headers['if-none-match'] === etag
        ? answers.notModified(etag)
        : answers.commitId(commit, etag);
    },

    'git/get-blob': ({ path }, repository) => {
      const bytes = repository.blob(path['file_sha'] ?? '');
      return bytes ? answers.raw(bytes) : answers.notFound();
    },

    'git/get-tree': ({ path }, repository) => {
      const commit = repository.find(path['tree_sha'] ?? '');
      return commit === undefined
        ? answers.notFound()
        : answers.tree(repository, commit, repositoryUrl(repository), truncates());
    },

    'repos/download-tarball-archive': ({ path }, repository) => {
      const commit = repository.find(path['ref'] ?? '');
      if (commit === undefined) return answers.notFound();
      const location = `${archives()}/${repository.fullName}/legacy.tar.gz/${commit}`;
      return { status: 302, headers: { location } };
    },

    'repos/list-tags': (question, repository) =>
      listed(question, [...repository.content.tags()].reverse(), ({ name, commit }) => ({
        name,
        node_id: nodeId('Ref', repository.id),
        commit: { sha: commit, url: `${repositoryUrl(repository)}/commits/${commit}` },
        zipball_url: `${repositoryUrl(repository)}/zipball/refs/tags/${encodeURIComponent(name)}`,
        tarball_url: `${repositoryUrl(repository)}/tarball/refs/tags/${encodeURIComponent(name)}`,
      })),

    'repos/get-content': ({ path, url }, repository) =>
      contents(repository, path['path'] ?? '', url.searchParams.get('ref') ?? 'HEAD'),
  };
}

function contents(repository: Repository, path: string, ref: string): Answer {
  const commit = repository.find(ref);
  if (commit === undefined) return answers.notFound();
  const files = repository.blobs(commit);
  const file = files.find((one) => one.path === path);
  if (file) {
    return answers.json(200, {
      ...entry(repository, ref, 'file', file.path, file),
      content: Buffer.from(file.bytes).toString('base64'),
      encoding: 'base64',
    });
  }
  const start = path === '' ? '' : `${path}/`;
  const inside = files.filter((one) => one.path.startsWith(start));
  if (inside.length === 0) return answers.notFound();
  const names = new Set(inside.map((one) => one.path.slice(start.length).split('/')[0] ?? ''));
  return answers.json(
    200,
    [...names].map((name) => {
      const held = files.find((one) => one.path === start + name);
      return entry(repository, ref, held ? 'file' : 'dir', start + name, held);
    }),
  );
}

function entry(
  repository: Repository,
  ref: string,
  type: 'file' | 'dir',
  path: string,
  file: StoredFile | undefined,
) {
  const at = path.split('/').map(encodeURIComponent).join('/');
  const url = `${repositoryUrl(repository)}/contents/${at}?ref=${ref}`;
  const page = `${pageUrl(repository)}/${file ? 'blob' : 'tree'}/${ref}/${at}`;
  const sha = file?.sha ?? '0'.repeat(40);
  const git = `${repositoryUrl(repository)}/git/${file ? 'blobs' : 'trees'}/${sha}`;
  return {
    name: path.split('/').at(-1) ?? path,
    path,
    sha,
    size: file?.bytes.length ?? 0,
    type,
    url,
    html_url: page,
    git_url: git,
    download_url: file ? `${pageUrl(repository)}/raw/${ref}/${at}` : null,
    _links: { self: url, html: page, git },
  };
}
