import { decode } from './liquid';
import type { Handbook, Page } from './model';

/** The page that a shortcode names. */
export interface ShortcodeRef {
  /** From the top with a leading `/`, else from the page's folder or, failing that, from anywhere. */
  readonly path: string;
  readonly fragment: string;
}

const shortcode =
  /^\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?(?:"([^"]*)"|'([^']*)'|`([^`]*)`|([^\s"'`=<>%]+))[^{}]*[>%]\}\}(.*)$/s;

/**
 * Reads Hugo's links to pages (gohugo.io, Shortcodes, ref and relref): `{{< ref "page.md#part" >}}`,
 * also with `%`, with a part behind it, or as Markdown parsers encode it; undefined for anything else.
 */
export function readShortcodeRef(raw: string): ShortcodeRef | undefined {
  const [, a, b, c, d, behind = ''] = shortcode.exec(/^%7B/i.test(raw) ? decode(raw) : raw) ?? [];
  const target = a ?? b ?? c ?? d;
  if (target === undefined) return undefined;
  const [, path = '', part = ''] = /^([^#]*)(.*)$/s.exec(target) ?? [];
  return { path, fragment: part || behind };
}

/** Finds the only page with a file's or folder's name, as `ref` does where no path fits. */
export function pageByName(handbook: Pick<Handbook, 'pages'>): (path: string) => Page | undefined {
  let byName: Map<string, Page | 'several'> | undefined;
  return (path) => {
    if (!byName) {
      byName = new Map();
      for (const page of handbook.pages) {
        const name = nameOf(page.path);
        byName.set(name, byName.has(name) ? 'several' : page);
      }
    }
    const found = byName.get(nameOf(path));
    return found === 'several' ? undefined : found;
  };
}

/** `a/setup.md`, `a/setup/index.md` and `setup` have one name. */
function nameOf(path: string): string {
  const whole = path.replace(/\.(?:md|markdown)$/i, '').replace(/\/_?index$/, '');
  return whole.slice(whole.lastIndexOf('/') + 1).toLowerCase();
}
