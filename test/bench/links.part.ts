import { readFrontMatter } from '../../src/handbook/frontMatter';
import { pageLinkReader } from '../../src/handbook/pageLinks';
import type { Corpora } from './corpora';
import { floor } from './floor';
import { diagnoseAll } from './languageService';
import { alternately } from './measure';
import { open } from './product';
import { compared, put } from './rows';

/** Every link and anchor of the handbook resolved, from nothing, beside VS Code's own Markdown service. */
export async function measureLinks({ small }: Corpora): Promise<void> {
  const taken = await alternately({
    floor: () => floor(small.folder),
    links: () => resolveAll(small.folder),
    service: () => diagnoseAll(small.folder),
  });
  const work = `every link and anchor resolved, from nothing, ${small.pages} pages`;
  put(compared(work, taken.links, { name: 'floor', times: taken.floor }, 25));
  const peer = { name: 'vscode-markdown-languageservice', times: taken.service };
  put(compared('the same', taken.links, peer, 1 / 5));
}

/** @returns how many links lead nowhere */
async function resolveAll(folder: string): Promise<number> {
  const { model, resolve, reader } = await open(folder);
  const read = pageLinkReader();
  let wrong = 0;
  for (const { path, bodyLine } of model.pages) {
    const { body } = readFrontMatter(reader.text(path) ?? '');
    for (const { href } of read(body, bodyLine)) {
      const target = resolve(path, href);
      if (target.kind === 'broken' || (target.kind === 'page' && target.headingMissing)) wrong++;
    }
  }
  return wrong;
}
