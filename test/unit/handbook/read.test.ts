import assert from 'node:assert/strict';
import { readHandbook } from '../../support/readHandbook';
import { mermaid, outlineOf, page, parseFlowchart, read } from './support';

describe('reading a handbook', () => {
  it('of no file gives an empty one', async () => {
    const { title, pages, navigation, workflow, problems } = await read();
    assert.deepEqual([title, pages, navigation, workflow, problems], ['', [], [], undefined, []]);
  });

  it('takes the site’s title, else the home page’s', async () => {
    const home = page('index.md', ['title: Home']);
    assert.equal((await read(home)).title, 'Home');
    assert.equal((await read(home, { path: '_config.yml', text: 'title: Site' })).title, 'Site');
  });

  it('puts the home page first, then the tree’s order, then the rest by path', async () => {
    const { pages } = await read(
      page('z.md', []),
      page('b.md', ['title: B', 'nav_order: 1']),
      page('a.md', ['title: A', 'nav_order: 2']),
      page('c.md', []),
      page('index.md', ['title: Home', 'nav_order: 9']),
    );
    assert.deepEqual(
      pages.map(({ path }) => path),
      ['index.md', 'b.md', 'a.md', 'c.md', 'z.md'],
    );
  });

  it('names a page by its title, its first heading, or its file', async () => {
    const { pages } = await read(
      page('a.md', ['title: "10"'], '# Other'),
      page('b.md', [], 'text\n\n## First *heading*'),
      page('dir/c.md', []),
    );
    assert.deepEqual(pages.map(({ title }) => title).sort(), ['10', 'First heading', 'c']);
  });

  it('says where the body starts and what the page is about', async () => {
    const { pages } = await read(page('a.md', ['title: A', 'description: "About"'], '# A'));
    assert.equal(pages[0]?.bodyLine, 4);
    assert.equal(pages[0].description, 'About');
  });

  it('keeps a page whose front matter is no YAML, and its neighbours, and reports it', async () => {
    const { pages, problems, navigation } = await read(
      page('a.md', ['title: A: B', 'nav_order: 2'], '# Heading'),
      page('b.md', ['title: B']),
    );
    assert.deepEqual(
      pages.map(({ path, title }) => [path, title]),
      [
        ['a.md', 'A: B'],
        ['b.md', 'B'],
      ],
    );
    assert.deepEqual(outlineOf(navigation), ['A: B', 'B']);
    assert.deepEqual(
      problems.map(({ kind, place }) => [kind, place.path]),
      [['frontMatter', 'a.md']],
    );
  });

  it('reports two pages with one address, and keeps both', async () => {
    const { pages, problems } = await read(
      page('a.md', ['permalink: /x']),
      page('b.md', ['permalink: /x']),
    );
    assert.equal(pages.length, 2);
    assert.deepEqual(
      problems.map(({ kind, place }) => [kind, place.path]),
      [['duplicate', 'b.md']],
    );
  });

  it('survives pages of any nonsense', async () => {
    const nonsense = [
      '',
      '---',
      '---\n',
      '---\n---',
      '\uFEFF',
      '\0\0',
      '---\n'.repeat(1000),
      '['.repeat(5000),
      '> '.repeat(3000) + 'x',
      '- '.repeat(3000) + 'x',
      '|'.repeat(5000) + '\n' + '|-'.repeat(2500),
      '```mermaid',
      '```mermaid\ngraph TB\nA[',
      '# '.repeat(1000),
      '\ud800 lone',
      '---\ntitle: {\n---\n',
      `---\ntitle: ${'['.repeat(20_000)}\n---\n`,
      '{% link %}{{',
    ];
    const files = nonsense.map((text, index) => ({ path: `n${index}.md`, text }));
    const { pages, navigation } = await read(...files, page('good.md', ['title: Good'], '# Good'));
    assert.equal(pages.length, nonsense.length + 1);
    assert.deepEqual(outlineOf(navigation), ['Good']);
  });

  it('gives plain data that can be cloned', async () => {
    const handbook = await read(page('a.md', ['title: A'], `# Workflow\n${mermaid('A[x] --> B')}`));
    assert.deepEqual(structuredClone(handbook), handbook);
  });
});

describe('reading without blocking', () => {
  const files = Array.from({ length: 50 }, (_, index) =>
    page(`${index}.md`, [`title: P${index}`], '# Heading\n\ntext'),
  );

  it('pauses whenever a slice of time is used up', async () => {
    let time = 0;
    let pauses = 0;
    await readHandbook(files, parseFlowchart, {
      now: () => (time += 3),
      pause: async () => {
        await Promise.resolve();
        pauses++;
      },
    });
    assert.ok(pauses >= 25, String(pauses));
  });

  it('does not pause while there is time', async () => {
    await readHandbook(files, parseFlowchart, {
      now: () => 0,
      pause: () => assert.fail('paused'),
    });
  });

  it('pauses after every slice where there is no clock', async () => {
    let pauses = 0;
    await readHandbook(files, parseFlowchart, {
      pause: async () => {
        await Promise.resolve();
        pauses++;
      },
    });
    assert.ok(pauses >= files.length);
  });

  it('ends with the signal’s reason', async () => {
    const controller = new AbortController();
    const reading = readHandbook(files, parseFlowchart, {
      signal: controller.signal,
      pause: async () => {
        await Promise.resolve();
        controller.abort(new Error('changed'));
      },
    });
    await assert.rejects(reading, /changed/);
  });
});
