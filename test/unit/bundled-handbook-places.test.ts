import assert from 'node:assert/strict';
import path from 'node:path';
import { addresses, handles, invitation, spreadsheet, tracks } from './bundled-handbook.facts';
import { readConfig, readHandbook, withoutFences, type SitePage } from './bundled-handbook.reader';

/** Targets of the Markdown links in a page, with Jekyll's `link` tag replaced by its path. */
function linksOf({ body }: SitePage): string[] {
  const links = [...withoutFences(body).matchAll(/\]\((\{%.*?%\}[^)]*|[^)]+)\)/g)];
  return links.map(([, target]) => target!.replace(/^\{% link (\S+) %\}/, '/$1'));
}

describe('the places that the bundled handbook names', () => {
  const pages = readHandbook();
  const everything = [...pages.values()].map(({ body }) => body).join('\n');

  it('are reached by every link between its pages, heading included', () => {
    const internal = [...pages].flatMap(([from, page]) =>
      linksOf(page)
        .filter((target) => !target.startsWith('https:'))
        .map((target) => ({ from, target })),
    );
    const broken = internal.filter(({ from, target }) => {
      const [file = '', anchor] = target.split('#');
      const found = file === '' ? from : path.posix.join('/', path.posix.dirname(from), file);
      const relative = (file.startsWith('/') ? file : found).replace(/^\//, '');
      const page = pages.get(relative) ?? pages.get(`${relative}.md`);
      return !page || (anchor !== undefined && !page.headings.some(({ id }) => id === anchor));
    });
    assert.ok(internal.length > 80, `only ${internal.length} links seen`);
    assert.deepEqual(broken, []);
  });

  it('include the Contact Directory under its address without an ending', () => {
    assert.ok(linksOf(pages.get('index.md')!).includes('resources#contact-directory'));
    const resources = pages.get('resources.md')!;
    assert.equal(resources.front.permalink, '/resources');
    assert.ok(resources.headings.some(({ id }) => id === 'contact-directory'));
  });

  it('are addresses on the site that match the path of the file', () => {
    for (const [file, { front }] of pages) {
      const expected = `/${file.replace(/\.md$/, '').replace(/(^|\/)index$/, '$1')}`;
      assert.equal(front.permalink, expected, file);
    }
  });

  it('are in the order and nesting of the site', () => {
    const inOrder = (parent: string | undefined) =>
      [...pages.values()]
        .filter(({ front }) => front.parent === parent)
        .sort((a, b) => Number(a.front.nav_order) - Number(b.front.nav_order))
        .map(({ front }) => front.title);
    assert.deepEqual(inOrder(undefined), [
      'Home',
      'Getting Started',
      'Tracks',
      'Sync Meeting',
      'Research Meeting',
      'Create Issues',
      'Development Pipeline',
      'Documentation',
      'Release',
      'Announcements',
      'Resources',
    ]);
    assert.deepEqual(
      inOrder('Tracks'),
      tracks.map(({ name }) => name),
    );
    assert.equal(new Set([...pages.values()].map(({ front }) => front.title)).size, pages.size);
    for (const [file, { front }] of pages) {
      assert.equal(typeof front.description, 'string', file);
    }
  });

  it('are the invitation, the team spreadsheet and the channel, on home and resources', () => {
    for (const file of ['index.md', 'resources.md']) {
      const { body } = pages.get(file)!;
      assert.ok(body.includes(`(${invitation})`), `invitation on ${file}`);
      assert.ok(body.includes(`[Team Spreadsheet](${spreadsheet})`), `spreadsheet on ${file}`);
      assert.ok(body.includes('#massgen'), `channel on ${file}`);
    }
  });

  it('hold no address beyond the known ones', () => {
    const found = everything.match(/\b(?:https?:)?\/\/[^\s)>\]"'`]+/g) ?? [];
    assert.deepEqual(
      [...new Set(found)].filter((address) => !addresses.has(address)),
      [],
    );
    assert.doesNotMatch(everything, /\bwww\.|\bmailto:|\S@\w/);
    assert.deepEqual(
      new Set(withoutFences(everything).match(/(?<![\w(/.}])#[a-z]\w+/g)),
      new Set(['#massgen']),
    );
  });

  it('hold no handle beyond the known ones', () => {
    const prose = withoutFences(everything);
    const named = [...prose.matchAll(/`([^`]+)`(?= (?:and `|or `|on Discord))/g)].map((m) => m[1]);
    assert.deepEqual(new Set(named), new Set(handles));
    const handleLike = prose
      .replace(/\]\([^)]*\)|`[A-Za-z]+\/[^`]+`/g, '')
      .match(/\b[a-z]+(?:_[a-z]+|\d{2,})\w*\b/g);
    assert.deepEqual(
      new Set(handleLike),
      new Set(handles.filter((handle) => /[_\d]/.test(handle))),
    );
  });

  it('say when the meetings are, in a form that a program can read', () => {
    const when = [...everything.matchAll(/^\*\*When:\*\* (.+)$/gm)].map(([, said]) => said);
    assert.deepEqual(when.sort(), ['5:30pm PT, every day', '6:00pm PT, day not set yet']);
    assert.match(pages.get('sync-meeting.md')!.body, /^\*\*When:\*\* 5:30pm PT, every day$/m);
    assert.match(pages.get('research-meeting.md')!.body, /^\*\*When:\*\* 6:00pm PT, day not set/m);
    const times = new Set(everything.match(/\b\d{1,2}(?::\d\d)? ?[ap]m\b[^,|\n]{0,3}/gi));
    assert.ok([...times].every((time) => /^(5:30|6:00)pm/.test(time)));
    assert.doesNotMatch(everything, /\bP[SD]T\b/);
    for (const file of ['sync-meeting.md', 'research-meeting.md', 'resources.md']) {
      assert.match(pages.get(file)!.body, /America\/Los_Angeles.*in summer and in winter/, file);
    }
  });

  it('say what each meeting is for', () => {
    const sync = pages.get('sync-meeting.md')!.body.split('## What it is for')[1] ?? '';
    for (const purpose of [/track's owner/, /coordinated/, /blockers/, /next day/]) {
      assert.match(sync, purpose);
    }
    assert.match(sync, /research, development, documentation and marketing/);
  });

  it('list the six first steps, numbered through', () => {
    const listed = pages.get('getting-started.md')!.body.match(/^\d\. \*\*.+?\*\*/gm);
    assert.deepEqual(listed, [
      '1. **Join Discord**',
      '2. **Introduce Yourself**',
      '3. **Join the meeting**',
      '4. **Choose Your Track**',
      '5. **Contact Track Owner**',
      '6. **Start Contributing**',
    ]);
  });

  it('say plainly what is not set', () => {
    assert.match(pages.get('resources.md')!.body, /Response times are not set\./);
    assert.match(pages.get('research-meeting.md')!.body, /The day is not set yet/);
    assert.match(pages.get('release.md')!.body, /on which day and at what time, is not set yet/);
    assert.doesNotMatch(everything, /\bXXX\b|\bfour (?:contribution )?tracks\b/i);
  });

  it('state the rules of the pull request', () => {
    const { body } = pages.get('development.md')!;
    assert.match(body, /^\*\*Target branch:\*\* `dev\/vX\.X\.X`$/m);
    assert.match(body, /"Closes #n"/);
    assert.match(body, /highest `dev\/vX\.Y\.Z`/);
    assert.match(body, /wait until it is assigned to you, and do not start before/);
  });

  it('belong to the project that the configuration names, as a just-the-docs site', () => {
    const config = readConfig();
    assert.equal(config.title, 'MassGen Contributor Handbook');
    assert.equal(config.repository, 'massgen/MassGen');
    assert.match(String(config.remote_theme), /^just-the-docs\/just-the-docs@/);
    assert.deepEqual(
      Object.keys(config).filter((key) => key.startsWith('gh_edit')),
      [],
      'where the pages are edited is not known',
    );
  });

  it('load nothing: no image, no script, no HTML', () => {
    assert.doesNotMatch(withoutFences(everything), /!\[|<\/?[a-z]/i);
  });
});
