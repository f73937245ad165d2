import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as answers from './answers';
import type { Answer } from './answers';
import { Repository } from './repository';

/** A question as it arrived. */
export interface Asked {
  readonly host: 'api' | 'archives';
  readonly method: string;
  /** With query, as sent. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly status: number;
}

/** What happens to the next questions instead of an answer. */
export type Trouble =
  /** This answer instead. */
  | Answer
  /** The connection ends before an answer. */
  | 'hangUp'
  /** The connection ends in the middle of an archive. */
  | 'halfArchive';

/**
 * GitHub on 127.0.0.1, with state: repositories whose branches move, sign-in, ETags, rate limits,
 * redirects of archives to another host, and trouble on request.
 */
export class GitHubStandIn {
  /** All questions so far, oldest first. */
  readonly asked: Asked[] = [];
  /** What is accepted as `Authorization: token …`. */
  readonly tokens = new Set<string>();
  /** Applied to the next questions, one each, of the host and kind they fit. */
  readonly troubles: Trouble[] = [];
  /** GitHub says that it left entries of a tree out. */
  truncatesTrees = false;
  /** Bytes after which GraphQL cuts texts off. */
  textLimit = 512_000;

  private readonly repositories = new Map<string, Repository>();
  private readonly api = createServer(
    (request, response) => void this.serve('api', request, response),
  );
  private readonly archives = createServer(
    (request, response) => void this.serve('archives', request, response),
  );

  async start(): Promise<void> {
    await Promise.all([listen(this.api), listen(this.archives)]);
  }

  async stop(): Promise<void> {
    await Promise.all([close(this.api), close(this.archives)]);
  }

  /** What `github-enterprise.uri` is set to. */
  get uri(): string {
    return address(this.api);
  }

  get apiBase(): string {
    return `${this.uri}/api/v3`;
  }

  repository(owner: string, name: string): Repository {
    const key = `${owner}/${name}`.toLowerCase();
    const known = this.repositories.get(key) ?? new Repository(owner, name);
    this.repositories.set(key, known);
    return known;
  }

  /** Paths of the questions so far, without the base, each with its status. */
  get log(): string[] {
    return this.asked.map(({ path, status }) => `${path.replace('/api/v3', '')} ${status}`);
  }

  private async serve(
    host: Asked['host'],
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { method = '', url = '', headers } = request;
    const body = await textOf(request);
    const note = (status: number): void =>
      void this.asked.push({ host, method, path: url, headers, status });
    const isArchive = host === 'archives';
    const trouble = this.trouble(isArchive);
    if (trouble === 'hangUp') {
      note(0);
      request.socket.destroy();
      return;
    }
    const isAllowed = this.isAllowed(headers.authorization);
    const answer =
      typeof trouble === 'object'
        ? trouble
        : isArchive
          ? await this.archive(url)
          : this.answer(method, url, headers, body, isAllowed);
    note(answer.status);
    // Only the API lets pages of other origins read it.
    const cors = isArchive ? {} : corsHeaders;
    response.writeHead(answer.status, { ...cors, ...answer.headers });
    if (trouble === 'halfArchive' && answer.body) {
      const half = answer.body.slice(0, answer.body.length / 2);
      response.write(half, () => request.socket.destroy());
    } else {
      response.end(answer.body);
    }
  }

  private trouble(isArchive: boolean): Trouble | undefined {
    const [next] = this.troubles;
    if (next === undefined || (next === 'halfArchive' && !isArchive)) return undefined;
    return this.troubles.shift();
  }

  private isAllowed(authorization: string | undefined): boolean | undefined {
    if (authorization === undefined) return undefined;
    return this.tokens.has(authorization.replace(/^(?:token|bearer) /i, ''));
  }

  private answer(
    method: string,
    url: string,
    headers: IncomingMessage['headers'],
    body: string,
    isAllowed: boolean | undefined,
  ): Answer {
    if (method === 'OPTIONS') return { status: 204 };
    if (isAllowed === false) return answers.badCredentials();
    if (url === '/api/graphql') return this.graph(body, isAllowed);
    const [path = ''] = url.replace('/api/v3', '').split('?');
    const [, , owner, name, ...rest] = path.split('/').map(decodeURIComponent);
    const repository = this.visible(owner, name, isAllowed);
    if (!repository) return answers.notFound();
    const last = rest.at(-1) ?? '';
    const commit = repository.find(last);
    if (rest[0] === 'commits') {
      if (repository.find('HEAD') === undefined) return answers.empty();
      if (commit === undefined) return answers.noCommit(last);
      const etag = `W/"${commit}"`;
      return headers['if-none-match'] === etag
        ? answers.notModified(etag)
        : answers.commitId(commit, etag);
    }
    if (rest[0] === 'git' && rest[1] === 'blobs') {
      const bytes = repository.blob(last);
      return bytes ? answers.raw(bytes) : answers.notFound();
    }
    if (commit === undefined) return answers.notFound();
    if (rest[0] === 'git')
      return answers.tree(repository, commit, this.apiBase, this.truncatesTrees);
    const location = `${address(this.archives)}/${owner}/${name}/legacy.tar.gz/${commit}`;
    return { status: 302, headers: { location } };
  }

  private graph(body: string, isAllowed: boolean | undefined): Answer {
    if (isAllowed !== true) return answers.needsSignIn();
    const { query, variables } = JSON.parse(body) as {
      query: string;
      variables: { owner: string; name: string };
    };
    const repository = this.visible(variables.owner, variables.name, isAllowed);
    return repository
      ? answers.texts(repository, query, this.textLimit)
      : answers.noSuchRepository();
  }

  private visible(
    owner: string | undefined,
    name: string | undefined,
    isAllowed: boolean | undefined,
  ): Repository | undefined {
    const repository = this.repositories.get(`${owner}/${name}`.toLowerCase());
    return repository && (!repository.isPrivate || isAllowed) ? repository : undefined;
  }

  private async archive(url: string): Promise<Answer> {
    const [, owner, name, , commit = ''] = url.split('/');
    const repository = this.repositories.get(`${owner}/${name}`.toLowerCase());
    if (!repository) return { status: 404 };
    return {
      status: 200,
      headers: { 'content-type': 'application/x-gzip' },
      body: await repository.archive(commit),
    };
  }
}

const corsHeaders = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers':
    'Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since, Accept-Encoding, X-GitHub-OTP, X-Requested-With, User-Agent',
  'access-control-expose-headers':
    'ETag, Link, Location, Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset',
};

const address = (server: Server): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const listen = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve());
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
