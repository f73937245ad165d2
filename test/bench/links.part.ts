import { checkLinks } from '../../src/handbook/checkLinks';
import { GatheredLinks } from '../../src/handbook/gatheredLinks';
import type { Corpora } from './corpora';
import { floor } from './floor';
import { diagnoseAll } from './languageService';
import { alternately } from './measure';
import { open } from './product';
import { compared, put } from './rows';

/** Every link and anchor of the handbook resolved, from nothing, beside VS Code's own Markdown service. */
export async function measureLinks({ small }: Corpora): Promise<void> {
  // As in tree.part.ts. Of the service nothing is to be kept: it takes as long with it as without.
  const kept = await open(small.folder);
  const taken = await alternately({
    floor: () => floor(small.folder),
    links: () => resolveAll(small.folder),
    service: () => diagnoseAll(small.folder),
  });
  const work = `every link and anchor resolved, from nothing, ${small.pages} pages`;
  put(compared(work, taken.links, { name: 'floor', times: taken.floor }, 25));
  const peer = { name: 'vscode-markdown-languageservice', times: taken.service };
  put(compared('the same', taken.links, peer, 1 / 5));
  if (kept.model.pages.length === 0) throw new Error('Nothing was read.');
}

/** @returns how many links lead nowhere */
async function resolveAll(folder: string): Promise<number> {
  const links = new GatheredLinks();
  const { model, resolve } = await open(folder, links.visit);
  const { pages } = model;
  const { broken } = await checkLinks({ pages, resolve, links: (path) => links.of(path) });
  return broken.length;
}
