import { fill, type DiagramStrings } from '../shared/diagramStrings';
import { button, byId, element, icon } from './dom';

/** What is wrong with the diagram; `line` is zero-based in its page. */
export interface Fault {
  readonly message: string;
  readonly line: number | undefined;
}

/** Shows what is wrong above the diagram, with the button that leads there; undefined clears it. */
export function showFault(
  fault: Fault | undefined,
  strings: DiagramStrings,
  openSource: (line: number | undefined) => void,
): void {
  const banner = byId('banner');
  banner.hidden = fault === undefined;
  if (fault === undefined) {
    banner.replaceChildren();
    return;
  }
  const { message, line } = fault;
  const text =
    line === undefined ? fill(strings.error, message) : fill(strings.errorAt, line + 1, message);
  banner.replaceChildren(
    icon('error'),
    element('span', {}, text),
    button('go-to-file', strings.openSource, () => openSource(line), 'button'),
  );
}

/** Says why there is no diagram; undefined clears it. */
export function showNotice(text: string | undefined): void {
  const notice = byId('notice');
  notice.hidden = text === undefined;
  notice.replaceChildren(text ?? '');
}
