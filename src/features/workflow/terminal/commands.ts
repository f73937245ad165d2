import * as vscode from 'vscode';
import type { CodeBlock } from '../../../handbook/shownSection';
import { withoutIcons } from '../../plainText';
import { lookAt } from './look';
import { type CommandTerminal, terminalUse } from './terminal';

/** Sends commands of blocks to the terminal, one at a time, each after a look. */
export class CommandSender {
  /** Of the blocks from which something was typed, by their text, the place of what comes next. */
  private readonly next = new Map<string, number>();

  constructor(private readonly terminal: CommandTerminal) {}

  /** Asks which command, shows it, and types it. Nothing happens in Restricted Mode. */
  async send(block: CodeBlock, folder: vscode.Uri | undefined): Promise<void> {
    if (terminalUse() !== 'ready') return;
    const at = await this.choose(block);
    const command = at === undefined ? undefined : block.commands[at];
    if (at === undefined || command === undefined) return;
    const wanted = await lookAt(command);
    if (wanted?.do === 'copy') await vscode.env.clipboard.writeText(wanted.text);
    if (wanted?.do !== 'type') return;
    if (await this.terminal.type(wanted.line, folder)) this.next.set(block.copy, at + 1);
  }

  /** The place of a command in its block; undefined where the reader wants none. */
  private async choose({ copy, commands }: CodeBlock): Promise<number | undefined> {
    if (commands.length < 2) return 0;
    const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly at: number }>();
    pick.title = vscode.l10n.t('Command to Terminal');
    pick.placeholder = vscode.l10n.t('Which one? You see all of it before it is typed.');
    pick.items = commands.map((command, at) => ({ label: rowOf(command), at }));
    const next = pick.items[this.next.get(copy) ?? 0];
    if (next) pick.activeItems = [next];
    try {
      return await new Promise((resolve) => {
        pick.onDidAccept(() => resolve(pick.activeItems[0]?.at));
        pick.onDidHide(() => resolve(undefined));
        pick.show();
      });
    } finally {
      pick.dispose();
    }
  }
}

function rowOf(command: string): string {
  const [first = '', ...others] = command.split('\n');
  return withoutIcons(others.length > 0 ? `${first} …` : first);
}
