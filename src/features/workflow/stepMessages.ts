import * as vscode from 'vscode';
import type { LinkResolver } from '../../handbook/links';
import type { Handbook, Place, Step, StepAction } from '../../handbook/model';
import type { CodeBlock, ShownSection } from '../../handbook/shownSection';
import type { ToHost, ToPage } from '../../shared/protocol';
import type { OpenHandbook } from '../../sources/library';
import { followLink, openHeading } from './panelLinks';
import type { CommandSender } from './terminal/commands';
import type { TickStore } from './ticks/store';
import { tasksIn } from './ticks/tasks';

/** The part of the extension that reads a section; loaded on first use. */
export interface SectionReader {
  readShownSection(
    place: Place,
    source: {
      readonly handbook: Handbook;
      readonly resolve: LinkResolver;
      readonly text: string;
    },
    words: { readonly picture: string; readonly diagram: string },
  ): ShownSection;
}

/** What a step's panel needs of the rest of the extension. */
export interface StepDeps {
  readonly core: () => Promise<SectionReader>;
  readonly ticks: TickStore;
  readonly commands: CommandSender;
  /** Where commands of a handbook are to be run. */
  readonly folderOf: (handbook: OpenHandbook) => Promise<vscode.Uri | undefined>;
  readonly openPlace: (handbook: OpenHandbook, place: Place) => Promise<void>;
  readonly runAction: (handbook: OpenHandbook, step: Step, action: StepAction) => Promise<void>;
  /** The reader selected a step in the diagram; reveals it in the tree. */
  onSelectStep(handbook: OpenHandbook, stepId: string): void;
}

/** What the page asks that is about one step. */
export type StepMessage = Exclude<Extract<ToHost, { step: string }>, { type: 'openStepSource' }>;

/** Does what the page asks for a step. The page names things: what they are, the model says. */
export class StepMessages {
  constructor(
    private readonly deps: StepDeps,
    private readonly post: (message: ToPage) => void,
  ) {}

  async receive(message: StepMessage, handbook: OpenHandbook, step: Step): Promise<void> {
    const { deps } = this;
    switch (message.type) {
      case 'select':
        deps.onSelectStep(handbook, step.id);
        break;
      case 'needHelp': {
        const { html } = await this.section(handbook, step);
        this.post({ type: 'help', step: step.id, html });
        break;
      }
      case 'openStep':
        if (step.section !== undefined) await deps.openPlace(handbook, step.section);
        break;
      case 'openLink':
        if (step.section === undefined) return;
        await followLink(handbook, step.section.path, message.href, deps.openPlace);
        break;
      case 'openPage':
        await openHeading(handbook, message.path, message.heading, deps.openPlace);
        break;
      case 'copyHandle':
        if (step.owners.some(({ handle }) => handle === message.handle)) {
          await vscode.env.clipboard.writeText(message.handle);
        }
        break;
      case 'action':
        if (step.actions.includes(message.action)) {
          await deps.runAction(handbook, step, message.action);
        }
        break;
      case 'tick':
        await this.tick(handbook, step, message.item, message.done);
        break;
      case 'clearTicks':
        await this.clearTicks(handbook, step);
        break;
      case 'copyBlock': {
        const block = await this.block(handbook, step, message.block);
        if (block && !isRefused(block)) await vscode.env.clipboard.writeText(block.copy);
        break;
      }
      case 'toTerminal': {
        const block = await this.block(handbook, step, message.block);
        const folder = await deps.folderOf(handbook);
        if (block && !isRefused(block)) await deps.commands.send(block, folder);
        break;
      }
    }
  }

  private async section(handbook: OpenHandbook, { section }: Step): Promise<ShownSection> {
    const text = section && handbook.text(section.path);
    if (section === undefined || text === undefined) return { html: '', blocks: [] };
    const core = await this.deps.core();
    const source = { handbook: handbook.model, resolve: handbook.resolve, text };
    return core.readShownSection(section, source, {
      picture: vscode.l10n.t('Picture'),
      diagram: vscode.l10n.t('Diagram'),
    });
  }

  private async block(
    handbook: OpenHandbook,
    step: Step,
    index: number,
  ): Promise<CodeBlock | undefined> {
    return (await this.section(handbook, step)).blocks[index];
  }

  private async tick(
    handbook: OpenHandbook,
    { section }: Step,
    item: string,
    done: boolean,
  ): Promise<void> {
    const task = section && tasksIn(handbook.model, section).find(({ id }) => id === item);
    if (task === undefined) return;
    // What is as the page has it need not be remembered.
    const asInPage = task.checked === done;
    await this.deps.ticks.set(handbook, [item], asInPage ? undefined : done);
  }

  /** Has a step's lists as its page has them; what was ticked can be had back. */
  private async clearTicks(handbook: OpenHandbook, { section }: Step): Promise<void> {
    if (section === undefined) return;
    const { ticks } = this.deps;
    const before = await ticks.of(handbook);
    const items = tasksIn(handbook.model, section).map(({ id }) => id);
    await ticks.set(handbook, items, undefined);
    const { t } = vscode.l10n;
    const undo = t('Undo');
    const chosen = await vscode.window.showInformationMessage(t('The ticks are cleared.'), undo);
    if (chosen === undo) await ticks.restore(before);
  }
}

/** Commands in which something hides are not handed on, not even to be pasted. */
const isRefused = ({ commands, hidden }: CodeBlock): boolean =>
  commands.length > 0 && hidden.length > 0;
