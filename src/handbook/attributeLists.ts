/**
 * Kramdown's attribute lists: `{: .class #id key="value" name }`. Of what a list gives, only classes
 * and the id count; a name stands for a list that the page defines (`{:name: .class}`), or is one of
 * kramdown's own, `toc` and `no_toc`.
 */
export interface AttributeList {
  readonly classes: readonly string[];
  readonly id: string | undefined;
  readonly names: readonly string[];
}

export const noAttributes: AttributeList = { classes: [], id: undefined, names: [] };

/** A line with an attribute list, a definition of one, or an extension (`{::comment}`). */
export type AttributeLine =
  | { readonly kind: 'list'; readonly list: AttributeList }
  | { readonly kind: 'definition'; readonly name: string; readonly list: AttributeList }
  | { readonly kind: 'extension'; readonly name: string; readonly isClosed: boolean }
  | { readonly kind: 'end' };

/** Longer ones are text. */
const longest = 1_000;

/** The list that starts at `from`, up to its `}`; undefined where there is none. */
export function attributeListAt(
  text: string,
  from: number,
): { readonly content: string; readonly end: number } | undefined {
  if (!text.startsWith('{:', from)) return undefined;
  const part = text.slice(from + 2, from + longest);
  const content = /^(?:\\\}|[^}\n])*(?=\})/.exec(part)?.[0];
  return content === undefined ? undefined : { content, end: from + 2 + content.length + 1 };
}

/** What a line of its own says, without white space around it; undefined where it is none of these. */
export function attributeLine(line: string): AttributeLine | undefined {
  const found = attributeListAt(line, 0);
  if (found?.end !== line.length) return undefined;
  const { content } = found;
  if (content.startsWith('/')) return { kind: 'end' };
  if (content.startsWith(':')) {
    const [, end, name] = /^:(\/?)(\w+)/.exec(content) ?? [];
    if (name === undefined) return undefined;
    return end ? { kind: 'end' } : { kind: 'extension', name, isClosed: content.endsWith('/') };
  }
  const [, name, rest] = /^(\w[\w-]*):(?=\s|$)([^]*)$/.exec(content) ?? [];
  if (name !== undefined) {
    return { kind: 'definition', name, list: readAttributeList(rest ?? '') };
  }
  return { kind: 'list', list: readAttributeList(content) };
}

/** Reads what stands between `{:` and `}`. */
export function readAttributeList(content: string): AttributeList {
  const classes: string[] = [];
  const names: string[] = [];
  let id: string | undefined;
  const part =
    /\s*(?:([\w:-]+)=(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|(\S*))|#([^\s#.]*)|\.([^\s#.]*)|([^\s]+))/y;
  for (let found = part.exec(content); found; found = part.exec(content)) {
    const [, key, double, single, bare, anchor, style, name] = found;
    const value = double ?? single ?? bare ?? '';
    if (key === 'class') classes.push(...value.split(/\s+/));
    else if (key === 'id') id = value;
    else if (anchor !== undefined) id = anchor;
    else if (style !== undefined) classes.push(style);
    else if (name !== undefined) names.push(name);
  }
  return {
    classes: classes.filter(isSafeClass),
    id: id !== undefined && /^[\p{L}][\p{L}\p{M}\p{Nd}_:.-]*$/u.test(id) ? id : undefined,
    names,
  };
}

/** No element has more classes and names than this. */
const mostNames = 100;

/** One list after another for the same element; the last id counts. */
export function joinAttributes(a: AttributeList | undefined, b: AttributeList): AttributeList {
  if (!a) return b;
  if (a.classes.length + a.names.length > mostNames) return a;
  return {
    classes: [...a.classes, ...b.classes],
    id: b.id ?? a.id,
    names: [...a.names, ...b.names],
  };
}

/** The list with what its names stand for. */
export function resolveNames(
  list: AttributeList,
  definitions: ReadonlyMap<string, AttributeList>,
): AttributeList {
  return list.names.reduce(
    (all, name) => joinAttributes(all, definitions.get(name) ?? noAttributes),
    list,
  );
}

/** VS Code's preview takes whatever has the class `mermaid` for a diagram's text, and draws it. */
function isSafeClass(name: string): boolean {
  return /^-?[A-Za-z_][\w-]*$/.test(name) && name.toLowerCase() !== 'mermaid';
}
