import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import type { Token } from './accounts';
import * as answers from './answers';
import type { Answer } from './answers';
import { viewerBody } from './bodies/repositories';
import { contract, type Operation } from './contract';
import { sha1 } from './memoryContent';
import type { RateLimit } from './rateLimit';
import type { Repository } from './repository';
import { searchIssues } from './routes/issues';
import type { Question, Routes } from './routes/question';
import type { World } from './world';

/** A request as it arrived, its address without the API's base. */
export interface ApiRequest {
  readonly method: string;
  readonly url: URL;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** What wants an answer about Git objects, which a fork has only after a while. */
const ofObjects = /^(repos\/get-(?:commit|content)|git\/|repos\/list-tags|repos\/download)/;

/** The REST API: what GitHub's description allows is answered, and the answer held to it. */
export class Api {
  constructor(
    private readonly world: World,
    private readonly routes: Routes,
    private readonly rate: RateLimit,
    /** Told of each request and answer that is not as GitHub describes it. */
    private readonly violated: (what: string) => void,
  ) {}

  /** What a request asks for; undefined for what is not described. */
  operation({ method, path }: ApiRequest): Operation | undefined {
    return contract.find(method, path);
  }

  /** Carries a request out. */
  async answer(
    operation: Operation | undefined,
    request: ApiRequest,
    token: Token | null | undefined,
  ): Promise<Answer> {
    if (!operation) return this.violation(`${request.method} ${request.path} is not described`);
    const body: unknown = request.text === '' ? undefined : parsed(request.text);
    const wrong = contract.request(operation, request.url.searchParams, body);
    if (wrong !== undefined) return this.violation(wrong);
    if (token === undefined) return answers.badCredentials();
    if (this.rate.remaining <= 0) return answers.rateLimited(this.rate.reset);
    const answer = await this.carriedOut(operation, request, body, token);
    const type = (answer.headers?.['content-type'] ?? '').split(';')[0];
    const told = type === 'application/json' ? parsed(String(answer.body)) : undefined;
    const badAnswer =
      answer.status === 304
        ? undefined
        : contract.answer(operation, answer.status, type || undefined, told);
    if (badAnswer !== undefined) return this.violation(badAnswer);
    return this.finished(operation, request, answer, token);
  }

  private async carriedOut(
    { id, path }: Operation,
    { method, url, headers }: ApiRequest,
    body: unknown,
    token: Token | null,
  ): Promise<Answer> {
    const { world } = this;
    const question: Question = { world, url, path, headers, body, login: token?.login };
    if (id === 'rate-limit/get') return answers.json(200, this.rate.body());
    if (id === 'search/issues-and-pull-requests') return searchIssues(question);
    if (id === 'users/get-authenticated') {
      return token ? answers.json(200, viewerBody(world, token.login)) : answers.needsSignIn();
    }
    const repository = world.find(`${path['owner']}/${path['repo']}`);
    if (!repository || !mayRead(repository, token)) return answers.notFound();
    if (method !== 'GET') {
      if (!token) return answers.needsSignIn();
      const accepted = repository.isPrivate ? ['repo'] : ['public_repo', 'repo'];
      if (!accepted.some((scope) => token.scopes.includes(scope))) {
        return answers.missingScope(accepted);
      }
    }
    if (ofObjects.test(id) && repository.notReadyFor > 0) {
      repository.notReadyFor -= 1;
      return id === 'repos/get-commit' || id.startsWith('git/')
        ? answers.empty()
        : answers.notFound();
    }
    const route = this.routes[id];
    return route ? route(question, repository) : this.violation(`${id} is not answered here`);
  }

  /** With an ETag, the limits and the token's scopes; 304 where the asker has it already. */
  private finished(
    { id }: Operation,
    { method, headers }: ApiRequest,
    answer: Answer,
    token: Token | null,
  ): Answer {
    const isRead = method === 'GET' && answer.status === 200;
    const etag = answer.headers?.['etag'] ?? `W/"${sha1(answer.body ?? '')}"`;
    const isKnown = answer.status === 304 || (isRead && headers['if-none-match'] === etag);
    // GitHub does not count what has not changed, nor questions for the limit.
    if (!isKnown && id !== 'rate-limit/get') this.rate.count();
    const common: OutgoingHttpHeaders = {
      ...this.rate.headers(),
      ...(token && { 'x-oauth-scopes': token.scopes.join(', ') }),
      ...(isRead || isKnown ? { etag } : {}),
    };
    return isKnown
      ? { status: 304, headers: common }
      : { ...answer, headers: { ...common, ...answer.headers } };
  }

  private violation(what: string): Answer {
    this.violated(what);
    return answers.json(500, { message: `Not as GitHub describes it: ${what}` });
  }
}

/** Private repositories are shown only to tokens that are for them. */
export const mayRead = (repository: Repository, token: Token | null): boolean =>
  repository.may(token?.login, 'read') &&
  (!repository.isPrivate || (token?.scopes.includes('repo') ?? false));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
