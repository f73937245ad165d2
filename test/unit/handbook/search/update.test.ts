import { expect } from 'chai';
import { SearchIndex } from '../../../../src/handbook/search/searchIndex';
import { noPause, places, searchPages, titled } from './support';

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => titled(`p${at}.md`, `Page ${at}`, `lamp number${at}`));

describe('A search that follows its pages', () => {
  it('finds what was changed, added and renamed, and no more what was deleted', async () => {
    const index = new SearchIndex();
    const files = many(40);
    await index.update(await searchPages(...files), noPause);
    files[3] = titled('p3.md', 'Page 3', 'The harbour.');
    files.splice(5, 1);
    files.push(titled('new.md', 'Fresh', 'Just in.'));
    files[8] = { ...files[8]!, path: 'moved.md' };
    await index.update(await searchPages(...files), noPause);
    expect(places(index, 'harbour')).to.deep.equal(['p3.md']);
    expect(places(index, 'number3')).to.not.include('p3.md');
    expect(places(index, 'number5 ')).to.deep.equal([]);
    expect(places(index, 'fresh')).to.deep.equal(['new.md']);
    expect(places(index, 'number9 ')).to.deep.equal(['moved.md']);
    expect(index.size).to.equal(40);
  });

  it('reads only the page that changed', async () => {
    const index = new SearchIndex();
    const pages = await searchPages(...many(50));
    let turns = 0;
    const count = (): Promise<void> => {
      turns++;
      return Promise.resolve();
    };
    await index.update(pages, count);
    expect(turns).to.be.at.least(50);
    turns = 0;
    await index.update([...pages], count);
    expect(turns).to.equal(0);
    const [first, ...others] = pages;
    await index.update([{ ...first!, text: `${first!.text}\nharbour` }, ...others], count);
    expect(turns).to.equal(1);
    expect(places(index, 'harbour')).to.deep.equal(['p0.md']);
  });

  it('is told of what changed, and leaves all other pages as they are', async () => {
    const index = new SearchIndex();
    const files = many(20);
    await index.update(await searchPages(...files), noPause);
    const now = await searchPages(
      titled('p3.md', 'Page 3', 'The harbour.'),
      titled('new.md', 'Fresh'),
    );
    await index.change({ pages: now, gone: ['p5.md', 'never.md'] }, noPause);
    expect(places(index, 'harbour')).to.deep.equal(['p3.md']);
    expect(places(index, 'fresh')).to.deep.equal(['new.md']);
    expect(places(index, 'number5 ')).to.deep.equal([]);
    expect(places(index, 'number9 ')).to.deep.equal(['p9.md']);
    expect(index.size).to.equal(20);
    // More than half of it: made anew, with what it was not told of.
    const most = Array.from({ length: 19 }, (_, at) => titled(`m${at}.md`, `More ${at}`, 'ships'));
    await index.change({ pages: await searchPages(...most), gone: ['p9.md'] }, noPause);
    expect(places(index, 'harbour')).to.deep.equal(['p3.md']);
    expect(places(index, 'ships')).to.have.length(19);
    expect(places(index, 'number9 ')).to.deep.equal([]);
    expect(index.size).to.equal(38);
  });

  it('finds a page by its new place where only that has changed', async () => {
    const index = new SearchIndex();
    const child = { path: 'c.md', text: '---\ntitle: Child\nparent: Old\n---\n' };
    const parent = (title: string) => titled('p.md', title);
    await index.update(await searchPages(parent('Old'), child, ...many(30)), noPause);
    const moved = { ...child, text: child.text.replace('Old', 'Harbour') };
    await index.update(await searchPages(parent('Harbour'), moved, ...many(30)), noPause);
    expect(places(index, 'harbour child')[0]).to.equal('c.md');
    expect(index.search('child', 1)[0]?.breadcrumb).to.deep.equal(['Harbour']);
  });

  it('finds in headings the values that the site’s settings have now', async () => {
    const index = new SearchIndex();
    const config = (version: string) => ({ path: '_config.yml', text: `version: ${version}` });
    const pages = [titled('a.md', 'A', 'Text', '## New in {{ site.version }}'), ...many(30)];
    await index.update(await searchPages(config('harbour'), ...pages), noPause);
    await index.update(await searchPages(config('anchor'), ...pages), noPause);
    expect(places(index, 'new in anchor')).to.deep.equal(['a.md#new-in-anchor']);
    expect(places(index, 'harbour')).to.deep.equal([]);
  });

  it('gives the same after many small changes as when made anew', async () => {
    const grown = new SearchIndex();
    const files = many(30);
    await grown.update(await searchPages(...files), noPause);
    for (let round = 0; round < 60; round++) {
      const at = (round * 7) % 30;
      files[at] = titled(
        `p${at}.md`,
        `Page ${at}`,
        `lamp number${at}`,
        `## Round ${round}`,
        'lamp',
      );
      await grown.update(await searchPages(...files), noPause);
    }
    const anew = new SearchIndex();
    await anew.update(await searchPages(...files), noPause);
    for (const query of ['lamp', 'round', 'round 5', 'number7', 'page lamp', 'l']) {
      expect(grown.search(query, 10), query).to.deep.equal(anew.search(query, 10));
    }
  });

  it('answers as before until the new pages are there, and after work that was broken off', async () => {
    const index = new SearchIndex();
    await index.update(await searchPages(...many(10)), noPause);
    const others = await searchPages(titled('a.md', 'Harbour'), titled('b.md', 'Ships'));
    let during: string[] = [];
    const breakOff = (): Promise<void> => {
      during = places(index, 'lamp');
      return Promise.reject(new Error('broken off'));
    };
    await index.update(others, breakOff).then(
      () => expect.fail('not broken off'),
      () => undefined,
    );
    expect(during).to.have.length(10);
    expect(places(index, 'lamp')).to.have.length(10);
    await index.update(others, noPause);
    expect(places(index, 'lamp')).to.deep.equal([]);
    expect(places(index, 'harbour')).to.deep.equal(['a.md']);
  });

  it('is right again after a small change that was broken off and taken back', async () => {
    const index = new SearchIndex();
    const pages = await searchPages(...many(30));
    await index.update(pages, noPause);
    const changed = pages.map((each, at) =>
      at < 2 ? { ...each, text: each.text.replace('lamp', 'harbour') } : each,
    );
    let turns = 0;
    const breakOff = (): Promise<void> =>
      turns++ === 0 ? Promise.resolve() : Promise.reject(new Error('broken off'));
    await index.update(changed, breakOff).then(
      () => expect.fail('not broken off'),
      () => undefined,
    );
    expect(places(index, 'harbour')).to.deep.equal(['p0.md']);
    await index.update(pages, noPause);
    expect(places(index, 'harbour')).to.deep.equal([]);
    expect(places(index, 'number0 ')[0]).to.equal('p0.md');
  });
});
