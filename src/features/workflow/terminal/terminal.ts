import * as vscode from 'vscode';
import type { TerminalView } from '../../../shared/stepViews';

/** How long a new terminal's shell may take to say that it is there, in ms. */
const patience = 2_000;

/** Whether commands can be typed into a terminal of this window. */
export function terminalUse(): TerminalView {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const isOnDisk = ({ uri }: vscode.WorkspaceFolder): boolean =>
    uri.scheme === 'file' || uri.scheme === 'vscode-remote';
  // A browser alone has no shells, nor has a folder that is on no machine.
  const isAlone = vscode.env.uiKind === vscode.UIKind.Web && vscode.env.remoteName === undefined;
  if (isAlone || (folders.length > 0 && !folders.some(isOnDisk))) return 'none';
  return vscode.workspace.isTrusted ? 'ready' : 'restricted';
}

/**
 * A terminal for the handbook's commands: they are typed into it, and never run. A terminal in which
 * something runs, or in which the command before still waits for Enter, is left alone, as far as its
 * shell tells (VS Code's shell integration).
 */
export class CommandTerminal implements vscode.Disposable {
  private terminal: vscode.Terminal | undefined;
  private isTaken = false;
  private readonly subscription = vscode.Disposable.from(
    vscode.window.onDidCloseTerminal((closed) => {
      if (closed === this.terminal) this.terminal = undefined;
    }),
    vscode.window.onDidStartTerminalShellExecution(({ terminal }) => this.take(terminal, true)),
    vscode.window.onDidEndTerminalShellExecution(({ terminal }) => this.take(terminal, false)),
  );

  /** Leaves the terminal open: it is the user's now. */
  dispose(): void {
    this.subscription.dispose();
  }

  /**
   * Types one line, and shows the terminal. Nothing of the line may be a key that a shell acts on:
   * `sendText` writes line feeds as Enter, also when it is told to execute nothing.
   * @param folder in which a new terminal starts
   * @returns whether it was typed
   */
  async type(line: string, folder: vscode.Uri | undefined): Promise<boolean> {
    if (/\p{Cc}/u.test(line) || terminalUse() !== 'ready') return false;
    const terminal = await this.free(folder);
    this.isTaken = true;
    terminal.show();
    terminal.sendText(line, false);
    return true;
  }

  private async free(folder: vscode.Uri | undefined): Promise<vscode.Terminal> {
    const { terminal } = this;
    const isTaken = this.isTaken && terminal?.shellIntegration !== undefined;
    if (terminal?.exitStatus === undefined && terminal && !isTaken) return terminal;
    const made = vscode.window.createTerminal({
      name: vscode.l10n.t('Handbook'),
      ...(folder && { cwd: folder }),
    });
    this.terminal = made;
    await shellOf(made);
    return made;
  }

  private take(terminal: vscode.Terminal, isTaken: boolean): void {
    if (terminal === this.terminal) this.isTaken = isTaken;
  }
}

/** Ends when a new terminal's shell has said that it is there, or does not say so. */
async function shellOf(terminal: vscode.Terminal): Promise<void> {
  let subscription: vscode.Disposable | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  await new Promise<void>((resolve) => {
    subscription = vscode.window.onDidChangeTerminalShellIntegration((event) => {
      if (event.terminal === terminal) resolve();
    });
    timer = setTimeout(resolve, patience);
  });
  clearTimeout(timer);
  subscription?.dispose();
}
