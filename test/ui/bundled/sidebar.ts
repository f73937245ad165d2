import assert from 'node:assert/strict';
import { until } from '../harness';
import { steps, subgraphs, tracks } from '../../unit/bundled-handbook.facts';
import { inTallWindow, onlyView, rowNamed, toggle, views } from '../support/panes';
import { askedToOpen, waitForPage } from '../support/reading';
import type { Stage } from '../support/stage';
import { bundledPages, inTreeOrder, shownHeadings, type BundledPage } from '../support/site';

const oneLine = (label: string): string => label.replaceAll('<br/>', ' ');
const firstStep = '1. Identify and refine long/short term goals';

/** What the Sections view says of a page and what stands below it. */
function sectionNames(page: BundledPage): string[] {
  return [
    `${page.title}, page`,
    ...shownHeadings(page).map(({ text }) => `${text}, heading in ${page.title}`),
    ...page.children.flatMap(sectionNames),
  ];
}

/** The views of the sidebar, with the bundled handbook. */
export function sidebarTests(stage: Stage): void {
  before(() => stage.workbench.openView('Handbook'));

  it('holds its views', async () => {
    const headers = stage.workbench.page.locator('.sidebar .pane-header .title');
    assert.deepEqual(await headers.allInnerTexts(), [...views]);
  });

  if (stage.host === 'web') {
    it('says what the preview lacks here', async () => {
      await onlyView(stage.workbench, 'Sections');
      await stage.workbench.page
        .locator('.sidebar')
        .getByText('Pages open here as VS Code shows any Markdown file')
        .waitFor();
    });
  }

  it('lists the pages as the site does, with their headings', async () => {
    const tree = await onlyView(stage.workbench, 'Sections');
    await inTallWindow(stage.workbench, async () => {
      await tree.expand('Home');
      await tree.expand('MassGen Contributor Handbook');
      for (const page of inTreeOrder()) {
        if (shownHeadings(page).length + page.children.length > 0) await tree.expand(page.title);
      }
      const expected = bundledPages().flatMap(sectionNames);
      const names = async () => (await tree.rows()).map(({ ariaLabel }) => ariaLabel);
      // The rows below the page that was unfolded last may still be on their way.
      await until('all rows', async () => (await names()).length === expected.length).catch(
        () => undefined,
      );
      assert.deepEqual(await names(), expected);
      await tree.titleAction('Collapse All');
    });
  });

  for (const page of inTreeOrder()) {
    it(`opens "${page.title}" and each of its headings`, async () => {
      const tree = await onlyView(stage.workbench, 'Sections');
      if (page.path.includes('/')) await tree.expand('Tracks');
      await tree.click(page.title);
      await waitForPage(stage.workbench, page);
      const headings = shownHeadings(page);
      if (headings.length === 0) return;
      await tree.expand(page.title);
      for (const { text, id } of headings) {
        const row = rowNamed(stage.workbench, 'Sections', `${text}, heading in ${page.title}`);
        await row.click();
        await waitForPage(stage.workbench, { title: page.title, heading: id });
        if (text === 'MassGen Contributor Handbook') await tree.expand(text);
      }
      await toggle(rowNamed(stage.workbench, 'Sections', `${page.title}, page`));
    });
  }

  it('lists the tracks with owners, guide and steps', async () => {
    const tree = await onlyView(stage.workbench, 'Tracks');
    const nobody = ['Not assigned yet, ask in #massgen'];
    const expected = tracks.flatMap(({ name, owners }) => [
      [name, 1],
      ...(owners.length > 0 ? owners.map((handle) => `${handle}, owner`) : nobody).map((row) => [
        row,
        2,
      ]),
      [`Guide: ${name}`, 2],
      ...Object.values(steps)
        .filter(({ track }) => track === name)
        .map(({ label }) => [`${oneLine(label)}, step`, 2]),
    ]);
    await inTallWindow(stage.workbench, async () => {
      for (const { name } of tracks) await tree.expand(name);
      const rows = async () =>
        (await tree.rows()).map(({ label, ariaLabel, level }) => [
          level === 1 ? label : ariaLabel,
          level,
        ]);
      // The rows below the track that was unfolded last may still be on their way.
      await until('all rows', async () => (await rows()).length === expected.length).catch(
        () => undefined,
      );
      assert.deepEqual(await rows(), expected);
      await tree.titleAction('Collapse All');
    });
  });

  it('opens from a track its owner, its guide and its step, and asks where nobody is', async () => {
    const tree = await onlyView(stage.workbench, 'Tracks');
    for (const name of ['Research', 'Case Studies', 'Documents']) await tree.expand(name);
    await rowNamed(stage.workbench, 'Tracks', 'jeffreycho, owner').click();
    await waitForPage(stage.workbench, { title: 'Resources', heading: 'contact-directory' });
    await rowNamed(stage.workbench, 'Tracks', 'Guide: Case Studies').click();
    await waitForPage(stage.workbench, { title: 'Case Studies' });
    await rowNamed(stage.workbench, 'Tracks', 'Feature Issues, step').click();
    await waitForPage(stage.workbench, { title: 'Create Issues', heading: 'feature-issues' });
    await rowNamed(stage.workbench, 'Tracks', 'Not assigned yet, ask in #massgen').first().click();
    assert.match(await askedToOpen(stage.workbench), /https:\/\/discord\.gg\/VVrT2rQaz5/);
    await tree.action('jeffreycho', 'Copy Handle');
    await stage.workbench.page
      .locator('.statusbar-item', { hasText: 'Copied jeffreycho' })
      .waitFor();
    assert.equal(await stage.workbench.clipboard(), 'jeffreycho');
  });

  it('lists the phases with their steps, then the steps outside them', async () => {
    const tree = await onlyView(stage.workbench, 'Workflow');
    const inPhases = Object.entries(subgraphs).flatMap(([phase, ids]) => [
      [`${phase}, phase`, 1],
      ...ids.map((id) => [`${oneLine(steps[id]!.label)}, step`, 2]),
    ]);
    const outside = ['D', 'E', 'F'].map((id) => [`${oneLine(steps[id]!.label)}, step`, 1]);
    const shown = (await tree.rows()).map(({ ariaLabel, level }) => [ariaLabel, level]);
    assert.deepEqual(shown, [...inPhases, ...outside]);
  });

  it('shows each step’s help at a click', async () => {
    await onlyView(stage.workbench, 'Workflow');
    const pages = new Map(inTreeOrder().map((page) => [page.path, page]));
    assert.equal(Object.keys(steps).length, 16);
    for (const { label, page: path, heading } of Object.values(steps)) {
      const page = pages.get(path)!;
      await rowNamed(stage.workbench, 'Workflow', `${oneLine(label)}, step`).click();
      const { id } = page.headings.find(({ text }) => text === heading)!;
      await waitForPage(stage.workbench, { title: page.title, heading: id });
    }
  });

  it('offers on a step what it is about', async () => {
    const tree = await onlyView(stage.workbench, 'Workflow');
    await tree.action('Browse/Claim Issues', 'Browse Issues');
    const issues = await onlyView(stage.workbench, 'Issues');
    await issues.welcome().getByText('GitHub cannot be reached.').waitFor();
    await issues.titleAction('Open Issues on GitHub');
    assert.match(
      await askedToOpen(stage.workbench),
      /https:\/\/github\.invalid\/massgen\/MassGen\/issues/,
    );
    await onlyView(stage.workbench, 'Workflow');
    await tree.action('Fork, Clone, Setup Branch', 'Start Issue Branch');
    if (stage.host === 'node') {
      await stage.workbench.quickInput.wait('(1/4)');
      await stage.workbench.quickInput.cancel();
    } else {
      // There is no Git there.
      await stage.workbench.notification('The Git extension is not available here');
    }
    await tree.action(firstStep, 'Show in Diagram');
    await stage.workbench.webview().getByText('Identify and refine').first().waitFor();
    await stage.workbench.webview().locator('.help, [role=complementary], aside').first().waitFor();
  });

  it('says of each kind of row what it is: icon and tooltip', async () => {
    const kinds: [
      view: 'Sections' | 'Tracks' | 'Workflow',
      name: string,
      icon: string,
      tip: string,
    ][] = [
      ['Sections', 'Release, page', 'file', 'How a finished version reaches main'],
      ['Sections', 'Tracks, page', 'book', 'The seven ways to contribute to MassGen'],
      [
        'Tracks',
        'Research, track: Bring feature ideas to the research meetings',
        'compass',
        'Bring feature ideas',
      ],
      ['Tracks', 'jeffreycho, owner', 'account', 'Owner: jeffreycho'],
      ['Tracks', 'Guide: Research', 'book', 'Guide: Research'],
      ['Workflow', 'Create Issues, phase', 'layers', 'Create Issues'],
      ['Workflow', 'Submit PR, step', 'circle-large-outline', 'Owner: nickcrispino, danrui2020'],
    ];
    for (const [view, name, icon, tip] of kinds) {
      await onlyView(stage.workbench, view);
      const row = rowNamed(stage.workbench, view, name);
      await row.locator(`.custom-view-tree-node-item-icon.codicon-${icon}`).waitFor();
      const hover = await stage.workbench.hover(row);
      assert.ok((await hover.innerText()).includes(tip), `${name}: ${await hover.innerText()}`);
    }
  });
}
