import type { DiagramContent, OwnerView, StepView } from '../shared/diagramContent';
import { fill, type DiagramStrings } from '../shared/diagramStrings';
import { button, element, icon, iconButton } from './dom';
import type { PanelOwner } from './helpPanel';

/** Who owns a step, whom to ask where nobody does, and its tracks. */
export function stepPeople(
  step: StepView,
  content: DiagramContent,
  strings: DiagramStrings,
  owner: PanelOwner,
): HTMLElement[] {
  // Only the workflow's steps are somebody's.
  if (content.diagram !== undefined) return [];
  const people =
    step.owners.length > 0
      ? [list(step.owners.map((person) => personRow(step.id, person, strings, owner)))]
      : [element('p', { class: 'quiet' }, strings.unassigned), askList(content, strings, owner)];
  const tracks = step.tracks.map((track) => [icon('tag'), track]);
  return [
    section(strings.who, ...people),
    ...(tracks.length === 0 ? [] : [section(strings.tracks, list(tracks))]),
  ];
}

function askList(content: DiagramContent, strings: DiagramStrings, owner: PanelOwner): HTMLElement {
  const ways: HTMLElement[] = [];
  if (content.invitation !== undefined) {
    const post = (): void => owner.post({ type: 'openInvitation' });
    ways.push(button('comment-discussion', fill(strings.ask, content.invitation), post, 'link'));
  }
  if (content.contacts !== undefined) {
    const post = (): void => owner.post({ type: 'openContacts' });
    ways.push(button('book', fill(strings.openPage, content.contacts), post, 'link'));
  }
  return list(ways.map((way) => [way]));
}

function personRow(
  step: string,
  { handle, service }: OwnerView,
  strings: DiagramStrings,
  owner: PanelOwner,
): (Node | string)[] {
  const copy = iconButton('copy', fill(strings.copy, handle), () => {
    owner.post({ type: 'copyHandle', step, handle });
    owner.announce(fill(strings.copied, handle));
  });
  return [
    icon('account'),
    element('span', { class: 'handle' }, handle),
    element('span', { class: 'quiet' }, service),
    copy,
  ];
}

/** The steps before a step, and those after it, each a button that leads there. */
export function stepWays(
  step: StepView,
  content: DiagramContent,
  strings: DiagramStrings,
  owner: PanelOwner,
): HTMLElement[] {
  return (['previous', 'next'] as const).flatMap((kind) => {
    const isNext = kind === 'next';
    const buttons = content.ways
      .filter((way) => (isNext ? way.from : way.to) === step.id)
      .flatMap(({ from, to, label }) => {
        const other = content.steps.find(({ id }) => id === (isNext ? to : from));
        if (other === undefined) return [];
        const arrow = isNext ? 'arrow-right' : 'arrow-left';
        const way = button(arrow, other.title, () => owner.go(other.id, kind), 'way');
        if (label !== undefined) way.append(element('span', { class: 'quiet' }, label));
        return [[way]];
      });
    if (buttons.length === 0) return [];
    const made = section(strings[kind], list(buttons));
    made.classList.add(kind);
    return [made];
  });
}

const section = (title: string, ...children: readonly Node[]): HTMLElement =>
  element('section', {}, element('h3', {}, title), ...children);

const list = (items: readonly (readonly (Node | string)[])[]): HTMLElement =>
  element('ul', {}, ...items.map((item) => element('li', {}, ...item)));
