import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { Tokens } from './accounts';
import type { Answer } from './answers';
import * as answers from './answers';
import { Api, type ApiRequest } from './api';
import { BareContent } from './bareContent';
import type { Content } from './content';
import { GitHost } from './gitHost';
import { askGraph } from './graph/graph';
import { address, close, listen, send, textOf } from './http';
import { MemoryContent } from './memoryContent';
import { RateLimit } from './rateLimit';
import { Repository } from './repository';
import { issueRoutes } from './routes/issues';
import { pullRoutes } from './routes/pulls';
import { repositoryRoutes } from './routes/repositories';
import { type Route, Troubles } from './troubles';
import type { World } from './world';

/** A question as it arrived. */
export interface Asked {
  readonly host: 'api' | 'archives' | 'git';
  readonly method: string;
  /** With query, as sent. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** As sent; empty where there was none. */
  readonly body: string;
  /** GitHub's id of what was asked for, `graphql`, or undefined for neither. */
  readonly operation: string | undefined;
  /** 0 where there was no answer. */
  readonly status: number;
}

/**
 * GitHub on 127.0.0.1, with state: repositories with issues, pull requests and Git; sign-in, ETags,
 * limits, redirects of archives to another host, and trouble on request. Each request and answer is
 * held to GitHub's own description: what is not as described makes `stop` fail.
 */
export class GitHubStandIn implements World {
  /** All questions so far, oldest first. */
  readonly asked: Asked[] = [];
  readonly tokens = new Tokens();
  readonly troubles = new Troubles();
  readonly rate = new RateLimit();
  /** What was not as GitHub describes it. A test that means it takes it out. */
  readonly violations: string[] = [];
  /** Nothing is answered. */
  isOffline = false;
  /** GitHub says that it left entries of a tree out. */
  truncatesTrees = false;
  /** Bytes after which GraphQL cuts texts off. */
  textLimit = 512_000;
  /** Questions for the Git objects of a new fork that find none. */
  forksTake = 0;

  private readonly known = new Map<string, Repository>();
  private readonly userIds = new Map<string, number>();
  private lastId = 1000;
  private readonly server = createServer(
    (request, response) => void this.serve('api', request, response),
  );
  private readonly archives = createServer(
    (request, response) => void this.serve('archives', request, response),
  );
  private readonly git = new GitHost(this);
  private readonly api = new Api(
    this,
    {
      ...issueRoutes,
      ...pullRoutes,
      ...repositoryRoutes(
        (repository, login, name) => this.fork(repository, login, name),
        () => address(this.archives),
        () => this.truncatesTrees,
      ),
    },
    this.rate,
    (what) => void this.violations.push(what),
  );

  async start(): Promise<void> {
    await Promise.all([listen(this.server), listen(this.archives)]);
  }

  /** @throws when something was not as GitHub describes it */
  async stop(): Promise<void> {
    await Promise.all([close(this.server), close(this.archives)]);
    const wrong = this.violations.splice(0);
    if (wrong.length > 0) throw new Error(`Not as GitHub describes it:\n${wrong.join('\n')}`);
  }

  /** Deletes the repositories that are on the disk. */
  remove(): void {
    for (const { content } of this.known.values()) {
      if (content instanceof BareContent) content.remove();
    }
  }

  /** What `github-enterprise.uri` is set to. */
  get uri(): string {
    return address(this.server);
  }

  get apiBase(): string {
    return `${this.uri}/api/v3`;
  }

  /** Lets an account sign in. Gives its token. */
  signIn(login: string, scopes: readonly string[] = ['repo']): string {
    const token = `token-${this.nextId()}-of-${login}`;
    this.tokens.add(token, login, scopes);
    return token;
  }

  /** A repository in memory, made when it is first asked for. */
  repository(owner: string, name: string): Repository {
    return this.find(`${owner}/${name}`) ?? this.put(owner, name, new MemoryContent());
  }

  /** A repository with a real bare repository behind it; Git reaches it as `gitUrl` says. */
  gitRepository(owner: string, name: string): Repository {
    return this.put(owner, name, BareContent.create());
  }

  /** @param token signs Git in */
  gitUrl(repository: Repository, token?: string): string {
    const { host } = new URL(this.uri);
    const account = token === undefined ? '' : `x-access-token:${token}@`;
    return `http://${account}${host}/${repository.fullName}.git`;
  }

  fork(repository: Repository, login: string, name = repository.name): Repository {
    const existing = [...this.known.values()].find(
      (one) => one.parent === repository && one.owner === login,
    );
    if (existing) return existing;
    const fork = this.put(login, name, repository.content.fork(login, name), repository);
    fork.isPrivate = repository.isPrivate;
    fork.hasIssues = false;
    fork.notReadyFor = this.forksTake;
    return fork;
  }

  /** Lets the next question of a kind wait. Gives what ends the waiting. */
  hold(route: Route): () => void {
    let release: () => void = () => undefined;
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    this.troubles.add(route, { until });
    return release;
  }

  /** Paths of the questions so far, without the base, each with its status. */
  get log(): string[] {
    return this.asked.map(({ path, status }) => `${path.replace('/api/v3', '')} ${status}`);
  }

  /** The questions to the API so far, by what they asked for. */
  get operations(): string[] {
    return this.asked
      .filter(({ host }) => host === 'api')
      .map(({ operation, path }) => operation ?? path);
  }

  nextId(): number {
    return (this.lastId += 1);
  }

  now(): Date {
    return new Date();
  }

  userId(login: string): number {
    const key = login.toLowerCase();
    const id = this.userIds.get(key) ?? this.nextId();
    this.userIds.set(key, id);
    return id;
  }

  find(fullName: string): Repository | undefined {
    return this.known.get(fullName.toLowerCase());
  }

  repositories(): Iterable<Repository> {
    return this.known.values();
  }

  private put(owner: string, name: string, content: Content, parent?: Repository): Repository {
    const repository = new Repository(this, owner, name, content, parent);
    this.known.set(repository.fullName.toLowerCase(), repository);
    return repository;
  }

  private async serve(
    host: 'api' | 'archives',
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { method = '', url: path = '', headers } = request;
    const url = new URL(path, this.uri);
    const git = /^\/([^/]+)\/([^/]+)\.git(\/.*)$/.exec(url.pathname);
    if (git && host === 'api') {
      await this.git.serve(git, url, request, response);
      return;
    }
    const body = await textOf(request);
    const isArchive = host === 'archives';
    const asked: ApiRequest = {
      method,
      url,
      path: url.pathname.replace(/^\/api\/v3(?=\/)/, ''),
      headers,
      text: body,
    };
    const operation = isArchive ? undefined : this.api.operation(asked);
    const route =
      url.pathname === '/api/graphql' ? 'graphql' : (operation?.id as Route | undefined);
    const isPreflight = method === 'OPTIONS';
    const trouble = isPreflight ? undefined : this.troubles.take(route ?? 'any', isArchive);
    const note = (status: number): void =>
      void this.asked.push({ host, method, path, headers, body, operation: route, status });
    if (this.isOffline || trouble === 'hangUp') {
      note(0);
      request.socket.destroy();
      return;
    }
    if (typeof trouble === 'object' && 'until' in trouble) await trouble.until;
    const answer =
      typeof trouble === 'object' && 'status' in trouble
        ? trouble
        : isPreflight
          ? { status: 204 }
          : isArchive
            ? await this.archive(path)
            : route === 'graphql'
              ? await this.graph(asked)
              : await this.api.answer(operation, asked, this.tokens.of(headers.authorization));
    note(trouble === 'lostAnswer' ? 0 : answer.status);
    send(response, answer, trouble, isArchive);
  }

  private async graph({ text, headers }: ApiRequest): Promise<Answer> {
    const token = this.tokens.of(headers.authorization);
    if (token === undefined) return answers.badCredentials();
    if (token === null) return answers.needsSignIn();
    if (this.rate.remaining <= 0) return answers.rateLimited(this.rate.reset);
    this.rate.count();
    const { login } = token;
    const body = JSON.parse(text) as Parameters<typeof askGraph>[1];
    const { answer, violation } = await askGraph(this, body, { login, textLimit: this.textLimit });
    if (violation !== undefined) this.violations.push(violation);
    return {
      ...answer,
      headers: {
        ...this.rate.headers(),
        'x-oauth-scopes': token.scopes.join(', '),
        ...answer.headers,
      },
    };
  }

  private async archive(url: string): Promise<Answer> {
    const [, owner, name, , commit = ''] = url.split('/');
    const repository = this.find(`${owner}/${name}`);
    if (!repository) return { status: 404 };
    return {
      status: 200,
      headers: { 'content-type': 'application/x-gzip' },
      body: await repository.archive(commit),
    };
  }
}
