import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A session as VS Code's authentication has it. */
interface AccountSession {
  readonly id: string;
  readonly accessToken: string;
  readonly account: { readonly id: string; readonly label: string };
  readonly scopes: readonly string[];
}

interface Change {
  readonly added?: readonly AccountSession[];
  readonly removed?: readonly AccountSession[];
}

/** Who a window's user is. */
export interface AccountOptions {
  readonly login: string;
  /** Makes a token for scopes, such as the stand-in's `signIn` does. */
  readonly token: (scopes: readonly string[]) => string;
  /** Signed in before the window opens, for these scopes, and allowed to this extension. */
  readonly signedIn?: readonly string[];
}

/**
 * A user of the window with an account on GitHub. What VS Code's own extension for GitHub's sign-in
 * does, an extension of `test/fixtures/sign-in` does instead, which asks here.
 */
export class Account {
  /** What the user says when they are asked to sign in. */
  agrees = true;
  /** The scopes that they were asked to sign in for so far, each time. */
  readonly asked: (readonly string[])[] = [];
  /** Whether VS Code lets the extension use the sign-in without asking, as after the user allowed it. */
  readonly isAllowed: boolean;

  private sessions: AccountSession[];
  private readonly changes: Change[] = [];
  /** Windows that have seen all changes, and wait for the next. */
  private readonly waiting: ServerResponse[] = [];
  private count = 0;

  private constructor(
    private readonly options: AccountOptions,
    private readonly server: Server,
  ) {
    this.isAllowed = options.signedIn !== undefined;
    this.sessions = options.signedIn ? [this.session(options.signedIn)] : [];
  }

  /** Stop it after the windows that use it. */
  static async start(options: AccountOptions): Promise<Account> {
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        account.answer(request.url ?? '', Buffer.concat(chunks).toString(), response);
      });
    });
    const account = new Account(options, server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return account;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** The extension that stands in for VS Code's own. */
  get extension(): string {
    return join(process.cwd(), 'test', 'fixtures', 'sign-in');
  }

  /** What the window's user settings must say. */
  get settings(): Readonly<Record<string, unknown>> {
    const { port } = this.server.address() as AddressInfo;
    return { 'signIn.control': `http://127.0.0.1:${port}` };
  }

  /** Signs out, as the user does in VS Code's Accounts menu. */
  signOut(): void {
    const removed = this.sessions.splice(0);
    this.tell({ removed });
  }

  private session(scopes: readonly string[]): AccountSession {
    const { login, token } = this.options;
    this.count += 1;
    const account = { id: login, label: login };
    return { id: String(this.count), accessToken: token(scopes), account, scopes };
  }

  private answer(path: string, text: string, response: ServerResponse): void {
    switch (path) {
      case '/sessions':
        send(response, 200, this.sessions);
        break;
      case '/sign-in': {
        const { scopes } = JSON.parse(text) as { scopes: string[] };
        this.asked.push(scopes);
        if (!this.agrees) {
          send(response, 403, 'Cancelled');
          break;
        }
        const session = this.session(scopes);
        this.sessions = [session];
        this.tell({ added: [session] });
        send(response, 200, session);
        break;
      }
      case '/sign-out':
        this.signOut();
        send(response, 200, {});
        break;
      default: {
        const { seen } = JSON.parse(text) as { seen: number };
        const change = this.changes[seen];
        if (change) send(response, 200, change);
        else this.waiting.push(response);
      }
    }
  }

  private tell(change: Change): void {
    this.changes.push(change);
    for (const response of this.waiting.splice(0)) send(response, 200, change);
  }
}

function send(response: ServerResponse, status: number, value: unknown): void {
  // The extension may run in a browser's worker.
  response.writeHead(status, { 'access-control-allow-origin': '*' });
  response.end(JSON.stringify(value));
}
