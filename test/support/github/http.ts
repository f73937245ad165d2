import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from './answers';
import type { Trouble } from './troubles';

/** Only the API lets pages of other origins read it. */
const corsHeaders = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, PATCH, PUT, DELETE',
  'access-control-allow-headers':
    'Authorization, Content-Type, If-Match, If-Modified-Since, If-None-Match, If-Unmodified-Since, Accept-Encoding, X-GitHub-OTP, X-Requested-With, User-Agent',
  'access-control-expose-headers':
    'ETag, Link, Location, Retry-After, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Used, X-RateLimit-Resource, X-RateLimit-Reset, X-OAuth-Scopes, X-Accepted-OAuth-Scopes, X-GitHub-SSO',
};

/** Sends an answer, or as much of it as the trouble lets through. */
export function send(
  response: ServerResponse,
  answer: Answer,
  trouble: Trouble | undefined,
  isArchive: boolean,
): void {
  const { socket } = response;
  if (trouble === 'lostAnswer') {
    socket?.destroy();
    return;
  }
  const { status, body } = answer;
  const length = body === undefined ? 0 : Buffer.byteLength(body);
  response.writeHead(status, {
    ...(isArchive ? {} : corsHeaders),
    ...(status !== 204 && status !== 304 && { 'content-length': length }),
    ...answer.headers,
  });
  const isCut = trouble === 'cutShort' || trouble === 'halfArchive';
  if (isCut && body) response.write(body.slice(0, body.length / 2), () => socket?.destroy());
  else response.end(body);
}

/** Without a slash at the end. */
export const address = (server: Server): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** On a free port of this machine only. */
export const listen = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve());
  });

/** Ends the server and its connections. */
export const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(() => resolve());
  });

/** The body of a request. */
export async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
