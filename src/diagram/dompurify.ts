/**
 * Stands in for DOMPurify where Mermaid only parses: a worker has no DOM, and what the parser
 * returns is used as data, never as HTML.
 */
const passThrough = {
  isSupported: true,
  sanitize: (text: string): string => text,
  addHook: (): void => undefined,
  removeHook: (): void => undefined,
};
export default passThrough;
