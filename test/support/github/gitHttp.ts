import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gitEnvironment } from './bareContent';

/**
 * Answers what Git asks over HTTP, with Git's own `http-backend`.
 * @param folder of the bare repository
 * @param rest of the address after the repository, such as `/info/refs`
 * @param login who may push; undefined for those who may only fetch
 * @returns HTTP's status
 */
export function serveGit(
  folder: string,
  rest: string,
  query: string,
  login: string | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<number> {
  const { headers } = request;
  const child = spawn('git', ['http-backend'], {
    env: {
      ...gitEnvironment(),
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: rest,
      QUERY_STRING: query,
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: headers['content-type'] ?? '',
      ...(headers['content-length'] && { CONTENT_LENGTH: headers['content-length'] }),
      ...(headers['content-encoding'] && { HTTP_CONTENT_ENCODING: headers['content-encoding'] }),
      GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
      ...(login !== undefined && { REMOTE_USER: login }),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  // Git may have read enough before all was sent.
  child.stdin.on('error', () => undefined);
  request.pipe(child.stdin);
  return new Promise((resolve) => {
    let head: Buffer | undefined = Buffer.alloc(0);
    let status = 500;
    child.stdout.on('data', (chunk: Buffer) => {
      if (head === undefined) {
        response.write(chunk);
        return;
      }
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end < 0) return;
      status = writeHead(response, head.subarray(0, end).toString());
      response.write(head.subarray(end + 4));
      head = undefined;
    });
    child.once('error', () => response.destroy());
    child.once('close', () => {
      if (!response.headersSent) response.writeHead(status);
      response.end();
      resolve(status);
    });
    response.once('close', () => child.kill());
  });
}

/** Headers as a program behind a server writes them: the status is one of them. */
function writeHead(response: ServerResponse, head: string): number {
  const lines = head.split('\r\n').map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
  });
  const status = Number.parseInt(lines.find(([name]) => name === 'Status')?.[1] ?? '200', 10);
  response.writeHead(status, Object.fromEntries(lines.filter(([name]) => name !== 'Status')));
  return status;
}
