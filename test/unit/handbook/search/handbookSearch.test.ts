import { expect } from 'chai';
import { HandbookSearch } from '../../../../src/handbook/search/handbookSearch';
import { HandbookReader, type ReadHandbook } from '../../../../src/handbook/reader';
import type { SourceFile } from '../../../../src/handbook/model';
import { parseFlowchart } from '../support';
import { noPause, placeOf, titled } from './support';

/** A handbook that is read again and again, and what is asked of it for the search. */
class Followed {
  readonly reader = new HandbookReader(parseFlowchart);
  readonly search = new HandbookSearch();
  readonly asked: string[] = [];
  private now: ReadHandbook | undefined;

  async read(files: readonly SourceFile[], removed: readonly string[] = []): Promise<void> {
    this.now = await this.reader.update({ files, removed });
  }

  note(): void {
    this.search.note(this.now!);
  }

  async update(turn = noPause): Promise<void> {
    this.asked.length = 0;
    const text = (path: string): string | undefined => {
      this.asked.push(path);
      return this.reader.text(path);
    };
    await this.search.update({ ...this.now!, text }, turn);
  }

  places(query: string): string[] {
    return this.search.search(query, 10).map(placeOf);
  }
}

const pages = Array.from({ length: 20 }, (_, at) => titled(`p${at}.md`, `Page ${at}`, 'lamp'));
const harbour = titled('p3.md', 'Page 3', 'harbour');

async function followed(): Promise<Followed> {
  const handbook = new Followed();
  await handbook.read(pages);
  await handbook.update();
  return handbook;
}

describe('The search over a handbook that is read again', () => {
  it('looks only at the pages that changed in the readings since', async () => {
    const handbook = await followed();
    expect(handbook.asked).to.have.length(20);
    await handbook.read([harbour]);
    handbook.note();
    await handbook.read([titled('new.md', 'Fresh')], ['p0.md']);
    handbook.note();
    await handbook.update();
    // The neighbours of a page that comes or goes are others too.
    expect(handbook.asked).to.have.members(['p3.md', 'new.md', 'p1.md']);
    expect(handbook.places('harbour')).to.deep.equal(['p3.md']);
    expect(handbook.places('fresh')).to.deep.equal(['new.md']);
    expect(handbook.places('page 0')).to.not.include('p0.md');
    await handbook.update();
    expect(handbook.asked).to.deep.equal([]);
  });

  it('looks at all pages after a reading that it was not told of', async () => {
    const handbook = await followed();
    await handbook.read([harbour]);
    await handbook.read([titled('p4.md', 'Page 4', 'ship')]);
    await handbook.update();
    expect(handbook.places('harbour')).to.deep.equal(['p3.md']);
    expect(handbook.places('ship')).to.deep.equal(['p4.md']);
  });

  it('finds after work that was broken off what it was told of before', async () => {
    const handbook = await followed();
    await handbook.read([harbour]);
    const failure = new Error('broken off');
    const met = await handbook
      .update(() => Promise.reject(failure))
      .catch((error: unknown) => error);
    expect(met).to.equal(failure);
    await handbook.update();
    expect(handbook.places('harbour')).to.deep.equal(['p3.md']);
  });
});
