import { fill, type DiagramStrings } from '../shared/diagramStrings';
import { byId, element, iconButton } from './dom';
import { matching } from './matching';

/** What the search asks of the view around it. */
export interface FindOwner {
  /** What can be found, in reading order. */
  steps(): readonly { readonly id: string; readonly title: string }[];
  /**
   * Marks what was found, and of that the one at which the search stands.
   * @param move whether to bring that one into view too
   */
  show(found: readonly string[], current: string | undefined, move: boolean): void;
  /** Gives the focus to a step; undefined where nothing was found. @returns whether it took it */
  focus(step: string | undefined): boolean;
}

/** The box in which one looks for a step by its name. */
export class Find {
  private readonly box = byId('find');
  private readonly input: HTMLInputElement;
  private readonly count = element('span', { class: 'count', role: 'status' });
  private found: readonly string[] = [];
  private at = 0;
  /** What had the focus before. */
  private before: Element | null = null;

  constructor(
    private readonly strings: DiagramStrings,
    private readonly owner: FindOwner,
  ) {
    this.input = element('input', {
      type: 'text',
      'aria-label': strings.find,
      placeholder: strings.find,
      autocomplete: 'off',
      spellcheck: 'false',
    });
    this.input.addEventListener('input', () => this.search(0));
    this.box.addEventListener('keydown', (event) => this.pressed(event));
    this.box.append(
      this.input,
      this.count,
      iconButton('arrow-up', `${strings.findPrevious} (Shift+Enter)`, () => this.go(-1)),
      iconButton('arrow-down', `${strings.findNext} (Enter)`, () => this.go(1)),
      iconButton('close', `${strings.close} (Esc)`, () => this.close()),
    );
  }

  get isOpen(): boolean {
    return !this.box.hidden;
  }

  /** Shows the box, with what was looked for last, ready to be typed over. */
  open(): void {
    if (!this.isOpen) {
      this.before = document.activeElement;
      this.box.hidden = false;
      this.search(this.at);
    }
    this.input.focus();
    this.input.select();
  }

  /** Hides the box; the focus goes to what was found, else to where it was before. */
  close(): void {
    if (!this.isOpen) return;
    const hadFocus = this.box.contains(document.activeElement);
    const current = this.found[this.at];
    this.box.hidden = true;
    this.found = [];
    this.owner.show([], undefined, false);
    if (!hadFocus || this.owner.focus(current)) return;
    if (this.before instanceof HTMLElement || this.before instanceof SVGElement) {
      this.before.focus();
    }
  }

  /** Looks again, among other steps or in the other pane. */
  refresh(): void {
    if (this.isOpen) this.search(this.at, false);
  }

  private search(at: number, move = true): void {
    this.found = matching(this.owner.steps(), this.input.value);
    this.at = Math.min(at, Math.max(0, this.found.length - 1));
    this.tell(move);
  }

  private go(by: 1 | -1): void {
    const { length } = this.found;
    if (length === 0) return;
    this.at = (this.at + by + length) % length;
    this.tell(true);
  }

  private tell(move: boolean): void {
    const { strings, found, at } = this;
    const nothing = found.length === 0;
    const asked = this.input.value.trim() !== '';
    this.count.textContent = nothing
      ? asked
        ? strings.findNone
        : ''
      : fill(strings.findCount, at + 1, found.length);
    this.box.classList.toggle('nothing', asked && nothing);
    this.owner.show(found, found[at], move);
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key === 'Enter' && event.target === this.input && !event.isComposing) {
      event.preventDefault();
      this.go(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    }
  }
}
