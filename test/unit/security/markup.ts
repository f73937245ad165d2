import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** What an HTML parser finds in HTML that a browser should not be given. */
export function harmIn(html: string, allowed: Allowed): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) {
      if (!allowed.elements.has(node.tagName)) found.push(`<${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        if (!allowed.attributes.has(name)) found.push(`${name}="${value}"`);
        if (['href', 'src'].includes(name) && !isAllowed(name, value)) {
          found.push(`${name}="${value}"`);
        }
        if (name === 'class' && /\bmermaid\b/i.test(value)) found.push(`class="${value}"`);
      }
    }
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  return found;
}

/** Elements and attributes that may be there. */
export interface Allowed {
  readonly elements: ReadonlySet<string>;
  readonly attributes: ReadonlySet<string>;
}

export function allow(elements: string, attributes: string): Allowed {
  return { elements: new Set(elements.split(' ')), attributes: new Set(attributes.split(' ')) };
}

/** As a browser takes an address on a page of the preview. */
function isAllowed(name: string, value: string): boolean {
  const { protocol, host } = new URL(value, 'page://here/');
  if (protocol === 'page:' && host === 'here') {
    return new URL(value, 'https://here/').host === 'here';
  }
  return name === 'href' && ['http:', 'https:', 'mailto:'].includes(protocol);
}
