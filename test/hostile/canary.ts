import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A host that is nowhere: only the attempt to reach it can be seen. */
export const nowhere = 'canary.invalid';

/** What a hostile page would have to reach to have done something: a server, and a command. */
export class Canary {
  /** Payload numbers in the addresses that were asked for, as text. */
  readonly requests: string[] = [];
  private readonly server: Server;
  private readonly log: string;
  /** The folder of the extension whose command counts its runs. */
  readonly extension: string;

  private constructor(folder: string) {
    this.log = join(folder, 'commands.log');
    this.extension = join(folder, 'canary');
    writeFileSync(this.log, '');
    writeExtension(this.extension, this.log);
    this.server = createServer((request, response) => {
      this.requests.push(/^\/c\/(\w+)/.exec(request.url ?? '')?.[1] ?? `? ${request.url ?? ''}`);
      response.writeHead(200, {
        'access-control-allow-origin': '*',
        'content-type': 'image/svg+xml',
        'cache-control': 'no-store',
      });
      response.end('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    });
  }

  static async start(folder: string): Promise<Canary> {
    const canary = new Canary(folder);
    await new Promise<void>((resolve) => canary.server.listen(0, '127.0.0.1', resolve));
    return canary;
  }

  /** What stands for the placeholders of a payload; see `Payload`. */
  fill(text: string, id: number): string {
    const host = `127.0.0.1:${(this.server.address() as AddressInfo).port}/c/${id}`;
    const script = `alert(${id});window.__pwned=${id}`;
    return text
      .replaceAll('@URL@', `http://${host}`)
      .replaceAll('@HOST@', host)
      .replaceAll('@HTTPS@', `https://${nowhere}/c/${id}`)
      .replaceAll(
        '@JSE@',
        script.replace(/[^\w]/g, (mark) => `&#${mark.charCodeAt(0)};`),
      )
      .replaceAll('@JS@', script)
      .replaceAll('@CMD@', `command:hostile.canary?%22${id}%22`)
      .replaceAll('@ID@', String(id));
  }

  /** The arguments with which the command was started, as text. */
  commands(): string[] {
    return readFileSync(this.log, 'utf8').split('\n').filter(Boolean);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** An extension with one command, and a handler of addresses, that write down each call. */
function writeExtension(folder: string, log: string): void {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    name: 'canary',
    publisher: 'hostile',
    version: '0.0.1',
    engines: { vscode: '^1.100.0' },
    main: './canary.js',
    activationEvents: ['onStartupFinished', 'onUri'],
    contributes: { commands: [{ command: 'hostile.canary', title: 'Canary' }] },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(
    join(folder, 'canary.js'),
    `const vscode = require('vscode');
const note = (text) => require('fs').appendFileSync(${JSON.stringify(log)}, text + '\\n');
exports.activate = ({ subscriptions }) => subscriptions.push(
  vscode.commands.registerCommand('hostile.canary', (id) => note(String(id))),
  vscode.window.registerUriHandler({ handleUri: (uri) => note('uri' + uri.path) }),
);
`,
  );
}
