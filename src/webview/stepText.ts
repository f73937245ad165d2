import { fill, type DiagramStrings } from '../shared/diagramStrings';
import type { ToHost } from '../shared/protocol';
import type { TerminalView, TicksView } from '../shared/stepViews';
import { makeCodeBlocks, scrollable } from './codeBlocks';
import { button, element } from './dom';
import { safeFragment } from './safeHtml';
import { makeTasks, TaskLists } from './taskLists';

/** What a step's text asks of the panel around it. */
export interface TextOwner {
  post(message: ToHost): void;
  /** Says something to a screen reader. */
  announce(text: string): void;
}

/** What the handbook says of a step: its section, with boxes to tick and buttons at its code. */
export class StepText {
  readonly element = element('div', { class: 'step-text' });
  private readonly progress = element('div', { class: 'progress', hidden: '' });
  private readonly prose = element('div', { class: 'prose' });
  private shown: string | undefined;
  private step = '';
  private tasks = new TaskLists([]);
  private ticks: TicksView = { branch: undefined, on: [], off: [] };
  private terminal: TerminalView = 'none';
  private showCommands: (terminal: TerminalView) => void = () => undefined;

  constructor(
    private readonly strings: DiagramStrings,
    private readonly owner: TextOwner,
  ) {
    this.element.append(this.progress, this.prose);
  }

  /** Makes room for the text of a step. */
  begin(step: string): void {
    if (this.step === step) return;
    this.step = step;
    this.shown = undefined;
    this.prose.replaceChildren();
    this.progress.hidden = true;
  }

  /** Shows the text. What is shown already stays as it is, with the focus in it. */
  fill(html: string): void {
    if (this.shown === html) return;
    this.shown = html;
    const { strings, step } = this;
    const nothing = element('p', { class: 'quiet' }, strings.noHelp);
    this.prose.replaceChildren(html === '' ? nothing : safeFragment(html));
    this.tasks = makeTasks(this.prose, (item, done) => {
      this.owner.post({ type: 'tick', step, item, done });
      this.showProgress();
      this.owner.announce(this.progressText);
    });
    for (const table of this.prose.querySelectorAll('table')) {
      const frame = element('div', { class: 'table' });
      table.replaceWith(frame);
      frame.append(table);
      scrollable(frame, strings.table);
    }
    this.showCommands = makeCodeBlocks(this.prose, strings, {
      copy: (block) => {
        this.owner.post({ type: 'copyBlock', step, block });
        this.owner.announce(strings.codeCopied);
      },
      toTerminal: (block) => this.owner.post({ type: 'toTerminal', step, block }),
      manageTrust: () => this.owner.post({ type: 'manageTrust' }),
    });
    this.showTicks(this.ticks);
    this.showTerminal(this.terminal);
  }

  showTicks(ticks: TicksView): void {
    this.ticks = ticks;
    this.tasks.show(ticks);
    this.showProgress();
  }

  showTerminal(terminal: TerminalView): void {
    this.terminal = terminal;
    this.showCommands(terminal);
  }

  private get progressText(): string {
    const { done, total } = this.tasks.progress;
    return fill(this.strings.done, done, total);
  }

  private showProgress(): void {
    const { strings, step } = this;
    const { done, total, changed } = this.tasks.progress;
    const { branch } = this.ticks;
    const text = this.progressText;
    const bar = element('progress', {
      max: String(total),
      value: String(done),
      'aria-label': text,
    });
    const where = branch === undefined ? strings.inWorkspace : fill(strings.onBranch, branch);
    const clear = button(
      'clear-all',
      strings.clearTicks,
      () => this.owner.post({ type: 'clearTicks', step }),
      'link',
    );
    clear.hidden = !changed;
    this.progress.hidden = total === 0;
    const hadFocus = this.progress.contains(document.activeElement);
    this.progress.replaceChildren(
      element('span', { class: 'count' }, text),
      bar,
      element('span', { class: 'quiet' }, where),
      clear,
    );
    if (!hadFocus) return;
    if (changed) clear.focus();
    else this.prose.querySelector<HTMLElement>('input')?.focus();
  }
}
