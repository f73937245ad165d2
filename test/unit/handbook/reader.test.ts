import assert from 'node:assert/strict';
import type { SourceFile } from '../../../src/handbook/model';
import { readHandbook } from '../../support/readHandbook';
import { HandbookReader, type EarlyPart, type ReadHandbook } from '../../../src/handbook/reader';
import { mermaid, outlineOf, page, parseFlowchart } from './support';

const home = page(
  'index.md',
  ['title: Home', 'nav_order: 1'],
  `## Workflow\n${mermaid('A[Plan] --> B[Build]', 'B --> C[Ship it]')}`,
);
const tracks = page(
  'team.md',
  ['title: Team', 'nav_order: 2'],
  '| Track | What You Do | Contact |\n|---|---|---|\n| Build | code | @ann |\n| Ship it | ship | TBD |\n',
);
const guide = page('guide.md', ['title: Guide'], '# Guide\n\n## Plan\n\nThink first.\n');
const build = page('guide/build.md', ['title: Build', 'parent: Guide'], '## Build\n\nWrite it.\n');
const config = { path: '_config.yml', text: 'title: Site\nbaseurl: /docs\n' };
const files = [config, home, tracks, guide, build];

const link = '[there](guide.md#plan)';

/** Changes, each of a kind of its own: the new text of a file, or undefined where it goes. */
const changes: readonly (readonly [name: string, path: string, text: string | undefined])[] = [
  ['more text', 'guide.md', `${guide.text}\nAnd act. ${link}\n`],
  ['another heading', 'guide.md', guide.text.replace('## Plan', '## Ship it')],
  ['the same text', 'guide.md', guide.text.replace('## Plan', '## Ship it')],
  ['another title', 'guide/build.md', page('', ['title: Built', 'parent: Guide']).text],
  ['another parent', 'guide/build.md', page('', ['title: Built', 'parent: Team']).text],
  ['another place', 'team.md', tracks.text.replace('nav_order: 2', 'nav_order: -5')],
  ['another owner', 'team.md', tracks.text.replace('@ann', '@bob')],
  ['another diagram', 'index.md', home.text.replace('Ship it', 'Sell')],
  ['a broken diagram', 'index.md', home.text.replace('A[Plan]', '!!')],
  ['a page less', 'guide.md', undefined],
  ['the page again', 'guide.md', guide.text],
  ['a new page', 'new/page.md', page('', ['title: New', 'parent: Guide'], '## Sell\n\nWell.').text],
  ['broken front matter', 'new/page.md', '---\ntitle: [New\n---\n# x'],
  ['the same address twice', 'twin.md', page('', ['title: Twin', 'permalink: /guide/build']).text],
  ['other settings', '_config.yml', 'title: Place\nexclude: [new]\n'],
  ['no settings', '_config.yml', undefined],
  ['a file that is no page', 'notes.txt', 'x'],
  ['no tracks', 'team.md', undefined],
  ['no home', 'index.md', undefined],
];

/** A handbook that is updated, beside one that is read anew each time. */
class Twins {
  readonly files = new Map<string, SourceFile>(files.map((file) => [file.path, file]));
  readonly reader = new HandbookReader(parseFlowchart);
  read: ReadHandbook | undefined;

  async change(path: string, text: string | undefined): Promise<void> {
    if (text === undefined) this.files.delete(path);
    else this.files.set(path, { path, text });
    this.read = await this.reader.update({
      files: text === undefined ? [] : [{ path, text }],
      removed: text === undefined ? [path] : [],
    });
  }

  async start(): Promise<void> {
    this.read = await this.reader.update({ files, removed: [] });
  }

  async areAlike(): Promise<void> {
    const anew = await readHandbook([...this.files.values()], parseFlowchart);
    assert.deepEqual(sorted(this.read?.model), sorted(anew));
  }
}

/** The order of the problems is the order in which they were found. */
function sorted(model: ReadHandbook['model'] | undefined): unknown {
  const problems = model?.problems.map((problem) => JSON.stringify(problem)).sort();
  return { ...model, problems };
}

describe('reading a handbook again', () => {
  it('says the same as reading it anew, after every change', async () => {
    const twins = new Twins();
    await twins.start();
    for (const [name, path, text] of changes) {
      await twins.change(path, text);
      await twins.areAlike().catch((error: unknown) => {
        throw new Error(`after ${name}`, { cause: error });
      });
    }
  });

  for (const [name, path, text] of changes) {
    it(`says the same after ${name}, and back again`, async () => {
      const twins = new Twins();
      await twins.start();
      await twins.change(path, text);
      await twins.areAlike();
      await twins.change(path, files.find((file) => file.path === path)?.text);
      await twins.areAlike();
    });
  }

  it('keeps the pages that are as they were', async () => {
    const twins = new Twins();
    await twins.start();
    const before = twins.read;
    await twins.change('guide.md', `${guide.text}\n## More\n`);
    const moved = ['index.md', 'team.md', 'guide.md', 'guide/build.md'].filter(
      (path) => before?.page(path) !== twins.read?.page(path),
    );
    assert.deepEqual(moved, ['guide.md']);
  });

  it('says which pages are others than in the model before, after every change', async () => {
    const twins = new Twins();
    await twins.start();
    assert.equal(twins.read?.changes, undefined);
    for (const [name, path, text] of changes) {
      const before = twins.read;
      await twins.change(path, text);
      const now = twins.read;
      if (now === before) continue;
      assert.equal(now?.changes?.since, before?.model, name);
      const paths = [before, now].flatMap((read) => read?.model.pages.map((each) => each.path));
      const others = paths.filter((each) => before?.page(each ?? '') !== now?.page(each ?? ''));
      assert.deepEqual([...(now?.changes?.paths ?? [])].sort(), [...new Set(others)].sort(), name);
    }
  });

  it('is the same object where nothing has changed', async () => {
    const twins = new Twins();
    await twins.start();
    const before = twins.read;
    await twins.change('guide.md', guide.text);
    assert.equal(twins.read, before);
  });

  it('parses the diagram again only when its text is another', async () => {
    let parsed = 0;
    const reader = new HandbookReader((text) => {
      parsed++;
      return parseFlowchart(text);
    });
    await reader.update({ files, removed: [] });
    await reader.update({ files: [{ path: 'guide.md', text: 'x' }], removed: [] });
    await reader.update({
      files: [{ path: 'index.md', text: `${home.text}\nMore.` }],
      removed: [],
    });
    assert.equal(parsed, 1);
  });

  it('gives the tree first, then the diagram that is not parsed yet', async () => {
    const reader = new HandbookReader(parseFlowchart);
    const parts: EarlyPart[] = [];
    const early: ReadHandbook[] = [];
    const onPart = (part: EarlyPart, handbook: ReadHandbook): void => {
      parts.push(part);
      early.push(handbook);
    };
    const whole = await reader.update({ files, removed: [] }, {}, onPart);
    assert.deepEqual(parts, ['tree', 'drawing']);
    const [tree, drawing] = early;
    assert.deepEqual(outlineOf(tree!.model.navigation), outlineOf(whole.model.navigation));
    assert.deepEqual(tree!.page('guide.md')?.headings, []);
    assert.equal(tree!.model.workflow, undefined);
    assert.equal(drawing!.model.workflow?.source, whole.model.workflow?.source);
    assert.equal(drawing!.model.workflow?.line, whole.model.workflow?.line);
    assert.deepEqual(drawing!.model.workflow?.steps, []);
    assert.notEqual(whole.model.workflow?.steps.length, 0);
    await reader.update({ files: [{ path: 'a.md', text: 'x' }], removed: [] }, {}, onPart);
    assert.equal(parts.length, 2);
  });

  it('goes on where an aborted update has stopped', async () => {
    for (const last of [0, 2, 4, 6, 8, 10]) {
      const twins = new Twins();
      const stop = new AbortController();
      let turns = 0;
      const pause = (): Promise<void> => {
        if (turns++ === last) stop.abort(new Error('enough'));
        return Promise.resolve();
      };
      const first = twins.reader.update({ files, removed: [] }, { pause, signal: stop.signal });
      await assert.rejects(first, /enough/);
      await twins.change('guide.md', `${guide.text}\n## More\n`);
      await twins.areAlike();
    }
  });
});
