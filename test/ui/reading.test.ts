import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { createRepository, openWorkbench, until, type Workbench } from './harness';
import { withoutFences } from '../unit/bundled-handbook.reader';
import { onlyView } from './support/panes';
import { waitForPage } from './support/reading';
import { inTreeOrder, type BundledPage } from './support/site';

const pages = inTreeOrder();

/** The links of a page in their order, outside the page's own breadcrumb and footer. */
const ownLinks = '.markdown-body a[data-href]:not(nav a)';

/** What the links of a page's text say, in their order. */
function linksOf({ body }: BundledPage): string[] {
  const links = withoutFences(body).matchAll(/\]\((\{%.*?%\}[^)]*|[^)]+)\)/g);
  return [...links].map(([, target]) => target!.replace(/^\{% link (\S+) %\}/, '/$1'));
}

interface Place {
  readonly page: BundledPage;
  readonly heading: string | undefined;
}

/** Where a link leads inside the handbook, worked out from the files alone. */
function placeOf(from: BundledPage, link: string): Place {
  const [file = '', heading] = link.split('#');
  const path = file.startsWith('/') ? file.slice(1) : posix.join(posix.dirname(from.path), file);
  const page =
    file === '' ? from : pages.find((each) => each.path === path || each.path === `${path}.md`);
  assert.ok(page, `${link} in ${from.path}`);
  return { page, heading };
}

describe('Reading the bundled handbook', () => {
  const repository = createRepository();
  let workbench: Workbench;
  let opened = 0;

  before(async () => {
    workbench = await openWorkbench({
      folder: repository.folder,
      // Each link opens a tab: as many as a reader would leave open.
      settings: { 'workbench.editor.limit.enabled': true, 'workbench.editor.limit.value': 3 },
    });
  });

  after(async () => {
    await workbench.close();
    repository.remove();
  });

  const open = async (page: BundledPage) => {
    const tree = await onlyView(workbench, 'Sections');
    if (page.path.includes('/')) await tree.expand('Tracks');
    await tree.click(page.title);
    await waitForPage(workbench, page);
  };

  /** Waits until one more address was opened outside, and closes its tab. */
  const opensOutside = async (address: string) => {
    // The browser asks again for a host that it does not find, and leaves the fragment out.
    const expected = address.replace(/#.*$/, '');
    const asked = () => workbench.openedOutside.slice(opened).map((url) => url.replace(/#.*$/, ''));
    await until(`${address} outside`, () => asked().includes(expected));
    opened = workbench.openedOutside.length;
    const [, ...others] = workbench.page.context().pages();
    await Promise.all(others.map((other) => other.close()));
  };

  it('leads from each page to the next through the whole tree, and back', async function () {
    this.timeout(180_000);
    await open(pages[0]!);
    const preview = workbench.preview();
    for (const [index, page] of pages.entries()) {
      await waitForPage(workbench, page);
      const label = page.path.startsWith('tracks/') && page.title !== 'Tracks' ? 'Tracks › ' : '';
      const breadcrumb = await preview.locator('.handbook-breadcrumb').innerText();
      assert.equal(breadcrumb, `MassGen Contributor Handbook › ${label}${page.title}`);
      assert.equal(await preview.locator('h1').first().innerText(), page.headings[0]!.text);
      assert.equal(await preview.getByText('nav_order').count(), 0, 'no front matter');
      const edit = preview.getByText('Edit this page on GitHub');
      assert.equal(
        await edit.getAttribute('href'),
        `https://github.com/massgen/MassGen/edit/main/${page.path}`,
      );
      const previous = preview.locator('.handbook-previous a');
      if (index === 0) assert.equal(await previous.count(), 0);
      else assert.equal(await previous.innerText(), pages[index - 1]!.title);
      const next = preview.locator('.handbook-next a');
      if (index === pages.length - 1) assert.equal(await next.count(), 0);
      else await next.click();
    }
    await preview.locator('.handbook-previous a').click();
    await waitForPage(workbench, pages.at(-2)!);
    await preview.getByText('Edit this page on GitHub').click();
    await opensOutside('https://github.com/massgen/MassGen/edit/main/announcements.md');
  });

  it('lands on the right page and heading by every link, and opens the others outside', async function () {
    this.timeout(900_000);
    const isInside = (page: BundledPage, index: number) =>
      !linksOf(page)[index]!.startsWith('https:');
    // Every link inside the handbook, and every address outside once: those take a browser's tab.
    const addresses = new Set<string>();
    const left = new Map(
      pages.map((page) => {
        const wanted = linksOf(page).flatMap((link, index) => {
          if (isInside(page, index)) return [index];
          if (addresses.has(link)) return [];
          addresses.add(link);
          return [index];
        });
        return [page, wanted];
      }),
    );
    let here: BundledPage | undefined;
    let followed = 0;
    for (;;) {
      // From page to page as long as there is a link not yet followed, as a reader wanders.
      if (!here || left.get(here)!.length === 0) {
        here = pages.find((page) => left.get(page)!.length > 0);
        if (!here) break;
        await open(here);
      }
      const page: BundledPage = here;
      const links = linksOf(page);
      const anchors = workbench.preview().locator(ownLinks);
      await until(
        `all links of ${page.path}`,
        async () => (await anchors.count()) === links.length,
      );
      const open_ = left.get(page)!;
      // Those that leave the handbook leave one on the page; then one that leads elsewhere.
      const index = open_.find((each) => !isInside(page, each)) ?? open_[0]!;
      open_.splice(open_.indexOf(index), 1);
      const link = links[index]!;
      followed++;
      await anchors.nth(index).click();
      if (isInside(page, index)) {
        const { page: target, heading } = placeOf(page, link);
        await waitForPage(workbench, { title: target.title, heading });
        here = target;
      } else {
        await opensOutside(link);
      }
    }
    assert.ok(followed > 80, `${followed} links followed`);
  });

  it('draws the diagram in the page', async () => {
    await open(pages[0]!);
    const diagram = workbench.preview().locator('.mermaid svg').first();
    await diagram.waitFor();
    await diagram.getByText('Submit PR').first().waitFor();
  });
});

describe('Markdown files that belong to no handbook', () => {
  const repository = createRepository({
    files: {
      'notes.md': [
        '---\ntitle: Notes\nnav_order: 3\n---\n\n# Notes\n',
        'See [Liquid]({% link README.md %}), [plain](README.md) and <b>HTML</b>.\n',
        '{: .note }\n> Quoted\n\n| A | B |\n|---|---|\n| 1 | [2](#notes) |\n',
        '![picture](https://example.invalid/a.png)\n\n```js\nlet a = 1;\n```\n',
      ].join('\n'),
    },
  });

  after(() => repository.remove());

  const rendered = async (ours: boolean): Promise<string> => {
    const workbench = await openWorkbench({ folder: repository.folder, ours });
    await workbench.openFile('notes.md');
    await workbench.command('Markdown: Open Preview');
    const body = workbench.preview().locator('.markdown-body');
    await body.getByText('Quoted').waitFor();
    const html = await body.innerHTML();
    await workbench.close();
    return html;
  };

  it('look the same, byte for byte, with the extension and without it', async () => {
    const [without, with_] = [await rendered(false), await rendered(true)];
    assert.match(without, /nav_order/);
    assert.equal(with_, without);
  });
});
