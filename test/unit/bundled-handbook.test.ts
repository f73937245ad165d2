import assert from 'node:assert/strict';
import { edges, fills, steps, subgraphs, tracks } from './bundled-handbook.facts';
import { readHandbook, table, type SitePage } from './bundled-handbook.reader';

describe('the bundled handbook', () => {
  const pages = readHandbook();
  const page = (file: string): SitePage => {
    const found = pages.get(file);
    assert.ok(found, `the handbook has ${file}`);
    return found;
  };
  const diagram = () => /```mermaid\n(.*?)```/s.exec(page('index.md').body)?.[1] ?? '';

  it('says version, date and what MassGen is on the home page', () => {
    const { body, front } = page('index.md');
    assert.equal(front.permalink, '/');
    assert.match(body, /^\*\*Version:\*\* 0\.1\.8$/m);
    assert.match(body, /^\*\*Last updated:\*\* November 2025$/m);
    assert.match(body, /Multi-Agent Scaling System for GenAI/);
  });

  it('draws all 16 nodes with their labels and fills, under a heading about the workflow', () => {
    const nodes = [...diagram().matchAll(/\b([A-H]\d?)\[(.+?)\]/g)].map((m) => [m[1], m[2]]);
    assert.deepEqual(
      Object.fromEntries(nodes),
      Object.fromEntries(Object.entries(steps).map(([id, { label }]) => [id, label])),
    );
    assert.equal(nodes.length, 16);
    const styles = [...diagram().matchAll(/style (\w+) fill:(#\w+)/g)].map((m) => [m[1], m[2]]);
    assert.deepEqual(Object.fromEntries(styles), fills);
    assert.match(page('index.md').body.split('```mermaid')[0]!, /^## .*workflow[^#]*$/im);
  });

  it('draws all 14 edges and 4 subgraphs', () => {
    const drawn = diagram()
      .split('\n')
      .filter((line) => line.includes('-->'))
      .flatMap((line) => {
        const ids = line.split('-->').map((end) => /\w+/.exec(end)![0]);
        return ids.slice(1).map((id, index) => `${ids[index]!}>${id}`);
      });
    assert.equal(drawn.length, 14);
    assert.deepEqual(new Set(drawn), new Set(edges));
    const groups = [...diagram().matchAll(/subgraph "(.+?)"(.*?)^ +end$/gms)].map((m) => [
      m[1],
      [...m[2]!.matchAll(/^ +(\w+)\[/gm)].map(([, id]) => id),
    ]);
    assert.deepEqual(Object.fromEntries(groups), subgraphs);
  });

  for (const [id, { label, page: file, heading }] of Object.entries(steps)) {
    it(`explains ${id} (${label}) under one heading, and nowhere else under the same name`, () => {
      const normal = (text: string) => text.toLowerCase().replace(/^\d+\. /, '');
      const named = [...pages].flatMap(([at, { headings }]) =>
        headings.filter(({ text }) => normal(text) === normal(heading)).map(() => at),
      );
      assert.deepEqual(named, [file]);
      const help = page(file).body.split(`# ${heading}\n\n`)[1]?.split('\n\n')[0] ?? '';
      assert.match(help, /^[A-Z].{60,}\.$/, 'a paragraph that can stand by itself');
    });
  }

  it('names all seven tracks with their owners on the home page, each with its guide', () => {
    assert.deepEqual(
      table(page('index.md').body, 'Track', 'What You Do', 'Contact (Discord)').map((row) => [
        row[0],
        row[2],
      ]),
      tracks.map(({ name, file, owners }) => [
        `**[${name}](tracks/${file}.md)**`,
        owners.join(', ') || 'TBD',
      ]),
    );
    assert.match(page('index.md').body, /seven tracks/);
  });

  for (const { name, file, owners } of tracks) {
    it(`says on the guide of ${name} who owns it, how to start, and which steps it has`, () => {
      const guide = page(`tracks/${file}.md`);
      assert.deepEqual([guide.front.title, guide.front.parent], [name, 'Tracks']);
      const said = /^\*\*Owners?:\*\* (.+)$/m.exec(guide.body)?.[1];
      const quoted = owners.map((handle) => `\`${handle}\``).join(' and ');
      assert.equal(said, quoted ? `${quoted} on Discord` : 'not assigned yet; ask in #massgen');
      assert.ok(guide.headings.some(({ text }) => text === 'How to start'));
      const listed = guide.body.split('## Workflow steps\n')[1] ?? '';
      assert.deepEqual(
        [...listed.matchAll(/^- \[(.+?)\]/gm)].map(([, title]) => title),
        Object.values(steps)
          .filter(({ track }) => track === name)
          .map(({ heading }) => heading.replace(/^\d+\. /, '')),
      );
    });
  }

  it('lists every owner and step in the Contact Directory, a second owner in a row below', () => {
    const rows = table(
      page('resources.md').body,
      'Track',
      'Contact (Discord)',
      'Workflow steps',
    ).map(([track, contact, cell]) => ({
      track,
      contact,
      steps: [...cell!.matchAll(/\[(.+?)\]/g)].map(([, title]) => title),
    }));
    assert.deepEqual(
      rows,
      tracks.flatMap(({ name, owners }) =>
        (owners.length > 0 ? owners : ['TBD']).map((contact, index) => ({
          track: index === 0 ? name : '',
          contact,
          steps: Object.values(steps)
            .filter(({ track }) => index === 0 && track === name)
            .map(({ heading }) => heading.replace(/^\d+\. /, '')),
        })),
      ),
    );
  });
});
