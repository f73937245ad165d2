import { decode } from '../../handbook/urls';
import type { SiteConfig } from '../../handbook/model';
import type { PageOfHandbook } from '../../sources/library';

/** The address under which the preview opens a page: relative, since others leave the preview. */
export function relativeAddress(from: string, to: string, fragment?: string): string {
  const up = from.split('/').slice(0, -1);
  const down = to.split('/');
  while (up.length > 0 && up[0] === down[0] && down.length > 1) {
    up.shift();
    down.shift();
  }
  const path = [...up.map(() => '..'), ...down].map(encodeURIComponent).join('/');
  const start = up.length === 0 ? './' : '';
  return `${start}${path}${fragment ? `#${encodeURIComponent(fragment)}` : ''}`;
}

/** The address that just-the-docs' own edit link has (`_includes/components/footer.html`). */
export function githubEditAddress(config: SiteConfig, path: string): string | undefined {
  const { repository, editBranch, editSource } = config;
  if (repository === undefined) return undefined;
  const parts = [repository, 'edit', editBranch, editSource, path].filter((part) => part !== '');
  return `https://github.com/${parts.map(encodeURI).join('/')}`;
}

/** Where the preview should go for a link of a page; undefined where it leads nowhere. */
export function previewAddress(
  { handbook, page }: PageOfHandbook,
  href: string,
): string | undefined {
  const target = handbook.resolve(page.path, href);
  switch (target.kind) {
    case 'page':
      // An anchor that is no heading's may be one of the page's own.
      return relativeAddress(page.path, target.page.path, target.heading?.id ?? fragmentOf(href));
    case 'file':
      return relativeAddress(page.path, target.path);
    case 'external':
      return target.href;
    case 'broken':
      return undefined;
  }
}

function fragmentOf(href: string): string | undefined {
  const at = href.indexOf('#');
  return at < 0 ? undefined : decode(href.slice(at + 1));
}
