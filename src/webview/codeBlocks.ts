import type { DiagramStrings } from '../shared/diagramStrings';
import type { TerminalView } from '../shared/stepViews';
import { button, element } from './dom';

/** What a block's buttons ask for, by the block's place in its section. */
export interface CodeActions {
  copy(block: number): void;
  toTerminal(block: number): void;
  manageTrust(): void;
}

/**
 * Puts buttons at the blocks of code (`data-block`) of a section's text.
 * @returns shows what can be done with commands
 */
export function makeCodeBlocks(
  text: ParentNode,
  strings: DiagramStrings,
  actions: CodeActions,
): (terminal: TerminalView) => void {
  const commands: ((terminal: TerminalView) => void)[] = [];
  for (const code of text.querySelectorAll<HTMLElement>('pre[data-block]')) {
    const block = Number(code.dataset['block']);
    const bar = element('div', { class: 'code-actions' });
    const frame = element('div', { class: 'code' });
    code.replaceWith(frame);
    frame.append(scrollable(code, strings.code), bar);
    const kind = code.dataset['commands'];
    if (kind === 'hidden') {
      bar.append(note(strings.hiddenCharacters));
      continue;
    }
    bar.append(button('copy', strings.copyCode, () => actions.copy(block), 'link'));
    if (kind !== 'plain') continue;
    const place = element('span', { class: 'code-terminal' });
    bar.append(place);
    commands.push((terminal) => {
      if (terminal === 'ready') {
        const send = (): void => actions.toTerminal(block);
        place.replaceChildren(button('terminal', strings.toTerminal, send, 'link'));
      } else if (terminal === 'restricted') {
        const trust = (): void => actions.manageTrust();
        const mend = button('shield', strings.manageTrust, trust, 'link');
        place.replaceChildren(note(strings.noTrust), mend);
      } else place.replaceChildren();
    });
  }
  return (terminal) => commands.forEach((show) => show(terminal));
}

/** Lets the keyboard scroll what may be wider than the panel. */
export function scrollable<T extends HTMLElement>(wide: T, name: string): T {
  wide.tabIndex = 0;
  wide.setAttribute('role', 'region');
  wide.setAttribute('aria-label', name);
  return wide;
}

const note = (text: string): HTMLElement => element('span', { class: 'quiet' }, text);
