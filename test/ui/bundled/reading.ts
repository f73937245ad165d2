import assert from 'node:assert/strict';
import { posix } from 'node:path';
import type { Locator } from 'playwright-core';
import { until } from '../harness';
import { withoutFences } from '../../unit/bundled-handbook.reader';
import { onlyView } from '../support/panes';
import { follow, waitForPage } from '../support/reading';
import { inTreeOrder, type BundledPage } from '../support/site';
import type { Stage } from '../support/stage';

const pages = inTreeOrder();

/** The links of a page in their order, outside the page's own breadcrumb and footer. */
const ownLinks = '.markdown-body a[data-href]:not(nav a)';

/** What the links of a page's text say, in their order. */
function linksOf({ body }: BundledPage): string[] {
  const links = withoutFences(body).matchAll(/\]\((\{%.*?%\}[^)]*|[^)]+)\)/g);
  return [...links].map(([, target]) => target!.replace(/^\{% link (\S+) %\}/, '/$1'));
}

/** Finds a link of the footer in a page's body. */
function linkAfter(place: '.handbook-next' | '.handbook-previous'): (body: Locator) => Locator {
  return (body) => body.locator(`${place} a`);
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

/** A link to click, with where it leads; undefined outside the handbook. */
interface Link {
  readonly index: number;
  readonly link: string;
  readonly place: Place | undefined;
  /** Other links of the same page to the same place: these must only have the same address. */
  readonly others: number[];
}

/**
 * The links of each page, one for each place inside the handbook to which it leads. Each address
 * outside is followed from one page only: those take a browser's tab.
 */
function linksToFollow(): Map<BundledPage, Link[]> {
  const outside = new Set<string>();
  return new Map(
    pages.map((page) => {
      const links = new Map<string, Link>();
      for (const [index, link] of linksOf(page).entries()) {
        const place = link.startsWith('https:') ? undefined : placeOf(page, link);
        const key = place ? `${place.page.path}#${place.heading ?? ''}` : link;
        if (links.has(key)) links.get(key)!.others.push(index);
        else if (place || !outside.has(link)) links.set(key, { index, link, place, others: [] });
        if (!place) outside.add(link);
      }
      return [page, [...links.values()]];
    }),
  );
}

async function open(stage: Stage, page: BundledPage): Promise<void> {
  const tree = await onlyView(stage.workbench, 'Sections');
  if (page.path.includes('/')) await tree.expand('Tracks');
  await tree.click(page.title);
  await waitForPage(stage.workbench, page);
}

/** What the Markdown preview shows of the bundled handbook in both extension hosts. */
export function drawnTests(stage: Stage): void {
  it('draws the diagram in the page', async () => {
    await open(stage, pages[0]!);
    const diagram = stage.workbench.preview().locator('.mermaid svg').first();
    await diagram.waitFor();
    await diagram.getByText('Submit PR').first().waitFor();
  });
}

/**
 * Reading the bundled handbook's pages in the Markdown preview, for the Node host: there alone runs the
 * preview's plugin, which adds the frame and resolves Jekyll's links.
 */
export function readingTests(stage: Stage): void {
  let opened = 0;

  /** Waits until one more address was opened outside, and closes its tab. */
  const opensOutside = async (address: string) => {
    // The browser asks again for a host that it does not find, and leaves the fragment out.
    const expected = address.replace(/#.*$/, '');
    const asked = () =>
      stage.workbench.openedOutside.slice(opened).map((url) => url.replace(/#.*$/, ''));
    await until(`${address} outside`, () => asked().includes(expected));
    opened = stage.workbench.openedOutside.length;
    const [, ...others] = stage.workbench.page.context().pages();
    await Promise.all(others.map((other) => other.close()));
    // Else the window still counts as hidden, is drawn once a second, and each click waits for that.
    await stage.workbench.page.bringToFront();
  };

  it('leads from each page to the next through the whole tree, and back', async function () {
    this.timeout(180_000);
    await open(stage, pages[0]!);
    const preview = stage.workbench.preview();
    for (const [index, page] of pages.entries()) {
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
      const next = pages[index + 1];
      if (next) await follow(stage.workbench, page.title, linkAfter('.handbook-next'), next);
      else assert.equal(await preview.locator('.handbook-next a').count(), 0);
    }
    const [before, last] = [pages.at(-2)!, pages.at(-1)!];
    await follow(stage.workbench, last.title, linkAfter('.handbook-previous'), before);
    await preview.getByText('Edit this page on GitHub').click();
    await opensOutside('https://github.com/massgen/MassGen/edit/main/announcements.md');
  });

  it('lands on the right page and heading by every link, and opens the others outside', async function () {
    this.timeout(900_000);
    const left = linksToFollow();
    let here: BundledPage | undefined;
    let followed = 0;
    for (;;) {
      // From page to page as long as there is a link not yet followed, as a reader wanders.
      if (!here || left.get(here)!.length === 0) {
        here = pages.find((page) => left.get(page)!.length > 0);
        if (!here) break;
        await open(stage, here);
      }
      const page: BundledPage = here;
      const links = linksOf(page);
      const anchors = stage.workbench.preview().locator(ownLinks);
      await until(
        `all links of ${page.path}`,
        async () => (await anchors.count()) === links.length,
      );
      const toFollow = left.get(page)!;
      // Those that leave the handbook leave one on the page; then one that leads elsewhere.
      const next = toFollow.find(({ place }) => !place) ?? toFollow[0]!;
      toFollow.splice(toFollow.indexOf(next), 1);
      const addresses = await anchors.evaluateAll((all) => all.map((a) => a.dataset['href']));
      for (const other of next.others) assert.equal(addresses[other], addresses[next.index]);
      followed += 1 + next.others.length;
      if (next.place) {
        const { page: target, heading } = next.place;
        const link = (body: Locator) => body.locator(ownLinks).nth(next.index);
        await follow(stage.workbench, page.title, link, { title: target.title, heading });
        here = target;
      } else {
        await anchors.nth(next.index).click();
        await opensOutside(next.link);
      }
    }
    assert.ok(followed > 100, `${followed} links followed`);
  });
}
