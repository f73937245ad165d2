/** Attributes of an element; an undefined one is left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Makes an HTML element. Strings among the children become text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

/** Makes an SVG element. */
export function svgElement<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Node[]
): SVGElementTagNameMap[K] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A codicon, which assistive technology passes over: a text always stands beside it. */
export const icon = (name: string): HTMLElement =>
  element('span', { class: `codicon codicon-${name}`, 'aria-hidden': 'true' });

/** A button with an icon and a text. */
export function button(
  iconName: string | undefined,
  text: string,
  onClick: () => void,
  kind = 'button',
): HTMLButtonElement {
  const made = element('button', { type: 'button', class: kind });
  if (iconName !== undefined) made.append(icon(iconName));
  made.append(element('span', {}, text));
  made.addEventListener('click', onClick);
  return made;
}

/** A button with nothing but an icon; its name is shown as its tooltip. */
export function iconButton(iconName: string, name: string, onClick: () => void): HTMLButtonElement {
  const made = element(
    'button',
    { type: 'button', class: 'icon-button', title: name, 'aria-label': name },
    icon(iconName),
  );
  made.addEventListener('click', onClick);
  return made;
}

/** An element of the page's own HTML, which the extension wrote. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}`);
  return found;
}
