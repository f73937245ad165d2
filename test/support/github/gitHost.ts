import type { IncomingMessage, ServerResponse } from 'node:http';
import { mayRead } from './api';
import { BareContent } from './bareContent';
import { serveGit } from './gitHttp';
import type { GitHubStandIn } from './standIn';

/** Git over HTTP: who signed in may push where they have the permission. */
export class GitHost {
  constructor(private readonly github: GitHubStandIn) {}

  /** @param match owner, name and what follows `.git` in the address */
  async serve(
    [, owner = '', name = '', rest = '']: readonly string[],
    url: URL,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { github } = this;
    const { method = '', url: path = '', headers } = request;
    const note = (status: number): void => {
      const operation = undefined;
      github.asked.push({ host: 'git', method, path, headers, body: '', operation, status });
    };
    const trouble = github.troubles.take('git', false);
    if (github.isOffline || trouble === 'hangUp') {
      note(0);
      request.socket.destroy();
      return;
    }
    if (typeof trouble === 'object' && 'until' in trouble) await trouble.until;
    const isPush = `${rest}${url.search}`.includes('git-receive-pack');
    const refused =
      typeof trouble === 'object' && 'status' in trouble
        ? trouble.status
        : this.refused(`${owner}/${name}`, headers.authorization, isPush);
    const content = github.find(`${owner}/${name}`)?.content;
    if (refused !== undefined || !(content instanceof BareContent)) {
      const status = refused ?? 404;
      note(status);
      const wanted = { 'www-authenticate': 'Basic realm="GitHub"' };
      response.writeHead(status, status === 401 ? wanted : {});
      response.end();
      return;
    }
    const login = github.tokens.of(headers.authorization)?.login;
    note(await serveGit(content.folder, rest, url.search.slice(1), login, request, response));
  }

  /** The status of the refusal; undefined where it is allowed. */
  private refused(
    fullName: string,
    authorization: string | undefined,
    isPush: boolean,
  ): number | undefined {
    const { github } = this;
    const repository = github.find(fullName);
    const token = github.tokens.of(authorization);
    if (token === undefined) return 401;
    if (!repository || !mayRead(repository, token)) return token ? 404 : 401;
    if (isPush && !token) return 401;
    const mayPush = repository.may(token?.login, 'push');
    return repository.notReadyFor > 0 || (isPush && !mayPush) ? 403 : undefined;
  }
}
