import { readFile } from 'node:fs/promises';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import { root } from '../../scripts/lib/paths.mjs';
import { folder, run } from './program';

/** A schema's validator that also takes a field for wrong which the schema does not name. */
async function documented(name: string): Promise<ValidateFunction> {
  const text = await readFile(join(root, 'docs', name), 'utf8');
  const closed: unknown = JSON.parse(text, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && 'properties' in value
      ? { ...value, additionalProperties: false }
      : value,
  );
  return new Ajv2020({ allErrors: true, strictTypes: false }).compile(closed as object);
}

/** Where a document is not as documented, one line each. */
function faults(validate: ValidateFunction, document: unknown): string[] {
  if (validate(document)) return [];
  const all = (validate.errors ?? []).map(
    ({ instancePath, message, params }) =>
      `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
  );
  return all.slice(0, 12);
}

/** The parts of the JSON that these tests look into. */
interface Inspected {
  readonly folder: string;
  readonly navigation: readonly object[];
  readonly workflow: { readonly line: number; readonly error: object | null } | null;
  readonly problems: readonly {
    readonly kind: string;
    readonly place: { readonly line: number };
  }[];
  readonly pages: readonly {
    readonly path: string;
    readonly bodyLine: number;
    readonly headings: readonly { readonly id: string; readonly line: number }[];
    readonly links: readonly {
      readonly line: number;
      readonly column: number;
      readonly target: object;
    }[];
  }[];
}

const site = {
  '_config.yml':
    'title: Small\ntheme: just-the-docs\ncallouts: {}\nnav_external_links:\n  - title: Out\n    url: https://example.org\n',
  'index.md':
    '---\ntitle: Home\nnav_order: 1\n---\n# Home\n\nSee [below](child#part), ![x](a.png),\n[gone](gone), [away](https://example.org) and [no part](child#none).\n',
  'child.md': '---\ntitle: Child\nparent: Home\n---\n## Part\n',
};
const handbooks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'a small site': site,
  'a page and nothing else': { 'README.md': 'No front matter, no heading.\n' },
  'a repository with a handbook': {
    'handbook/index.md': site['index.md'],
    'README.md': '# Code\n',
  },
  'a book': {
    'SUMMARY.md': '# Summary\n\n# Part\n\n- [One](one.md)\n- [Draft]()\n',
    'one.md': '# One\n',
  },
  'a diagram with an error, and front matter that is none': {
    'index.md': '---\ntitle: [\n---\n# Workflow\n\n```mermaid\ngraph TB\n A[[ --> \n```\n',
  },
  'meetings, tracks and boxes that say little': {
    'index.md':
      '---\ntitle: T\n---\n| Track | What You Do | Contact |\n|---|---|---|\n| A | TBD | XXX |\n\n## Sync Meeting\n\n**When:** TBD\n\n## Getting Started\n\n1. One\n   - [x] Two\n',
  },
};

describe('the JSON of inspect', () => {
  let validate: ValidateFunction;
  before(async () => {
    validate = await documented('inspect.schema.json');
  });

  const inspected = async (directory: string): Promise<Inspected> => {
    const { status, stdout, stderr } = await run('inspect', directory, '--json');
    assert.equal(status, 0, stderr);
    const document: unknown = JSON.parse(stdout);
    assert.deepEqual(faults(validate, document), []);
    return document as Inspected;
  };

  it('is as documented for the bundled handbook', async () => {
    const { pages, workflow } = await inspected(join(root, 'handbook'));
    assert.equal(pages.length, 18);
    assert.equal(workflow?.error, null);
  });

  for (const [name, files] of Object.entries(handbooks)) {
    it(`is as documented for ${name}`, async () => {
      const place = await folder(files);
      try {
        await inspected(place.path);
      } finally {
        await place.remove();
      }
    });
  }

  it('counts lines and columns from 1, and says where links lead', async () => {
    const place = await folder(site);
    try {
      const { folder: where, pages, navigation } = await inspected(place.path);
      assert.equal(where, '.');
      assert.deepEqual(
        navigation.map((item) => ('title' in item ? item.title : 'page')),
        ['page', 'Out'],
      );
      const home = pages.find((page) => page.path === 'index.md')!;
      assert.equal(home.bodyLine, 5);
      assert.deepEqual(home.headings, [{ level: 1, text: 'Home', id: 'home', line: 5 }]);
      assert.deepEqual(
        home.links.map(({ line, column, target }) => [line, column, target]),
        [
          [7, 13, { kind: 'page', path: 'child.md', heading: 'part', headingMissing: false }],
          [7, 31, { kind: 'file', path: 'a.png', exists: false }],
          [8, 8, { kind: 'broken', reason: 'missing' }],
          [8, 22, { kind: 'external', href: 'https://example.org' }],
          [8, 57, { kind: 'page', path: 'child.md', heading: null, headingMissing: true }],
        ],
      );
    } finally {
      await place.remove();
    }
  });

  it('knows of the files that are no pages what the extension knows of them', async () => {
    const links = [
      'pic.png',
      'gone.png',
      '.hidden/pic.png',
      'media',
      '{% link media/pic.png %}',
      '/',
    ];
    const place = await folder({
      'handbook/page.md': links.map((href, index) => `[${index}](${href})`).join('\n\n'),
      'handbook/pic.png': '',
      'handbook/.hidden/pic.png': '',
      'handbook/media/pic.png': '',
    });
    try {
      const { pages } = await inspected(place.path);
      assert.deepEqual(
        pages[0]?.links.map(({ target }) => target),
        [
          { kind: 'file', path: 'pic.png', exists: true },
          { kind: 'file', path: 'gone.png', exists: false },
          // What a site leaves out, and a folder, is no file of it.
          { kind: 'file', path: '.hidden/pic.png', exists: false },
          { kind: 'broken', reason: 'missing' },
          { kind: 'file', path: 'media/pic.png', exists: true },
          { kind: 'broken', reason: 'missing' },
        ],
      );
    } finally {
      await place.remove();
    }
  });

  it('is as documented for a search, with and without results', async () => {
    const valid = await documented('search.schema.json');
    for (const word of ['sync', 'xyzzyplugh']) {
      const { stdout } = await run('search', join(root, 'handbook'), '--json', word);
      assert.deepEqual(faults(valid, JSON.parse(stdout)), []);
    }
  });
});
