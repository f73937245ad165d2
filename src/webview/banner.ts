import { fill, type DiagramStrings } from '../shared/diagramStrings';
import { button, byId, element, icon } from './dom';

/** Something about the diagram that the reader should know. */
export interface Fault {
  readonly text: string;
  /** Zero-based, in the page that holds the diagram. */
  readonly line: number | undefined;
}

/** A fault for an error of the diagram's text. */
export const errorFault = (
  strings: DiagramStrings,
  message: string,
  line: number | undefined,
): Fault => ({
  text:
    line === undefined ? fill(strings.error, message) : fill(strings.errorAt, line + 1, message),
  line,
});

/** Shows a fault above the diagram, with the button that leads to its line; undefined clears it. */
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
  banner.replaceChildren(
    icon('error'),
    element('span', {}, fault.text),
    button('go-to-file', strings.openSource, () => openSource(fault.line), 'button'),
  );
}

/** Says why there is no diagram; undefined clears it. */
export function showNotice(text: string | undefined): void {
  const notice = byId('notice');
  notice.hidden = text === undefined;
  notice.replaceChildren(text ?? '');
}
