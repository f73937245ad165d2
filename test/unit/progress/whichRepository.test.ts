import assert from 'node:assert/strict';
import { repositoryOf, type HandbookSite } from '../../../src/features/progress/whichRepository';
import { repositoryOfRemote } from '../../../src/git/remoteUrl';

/** A repository with the remote of this name. */
function repository(name: string, holdsHandbook = false) {
  const url = `https://github.com/${name}.git`;
  return {
    name,
    remotes: [{ name: 'origin', url, repository: repositoryOfRemote(url) }],
    contains: () => holdsHandbook,
  };
}

const project = repository('massgen/MassGen');
const other = repository('someone/other');
const third = repository('someone/third');

const handbook = (origin: 'bundled' | 'workspace', repository = ''): HandbookSite => ({
  origin,
  root: undefined as never,
  model: { config: { repository } },
});
const workspace = handbook('workspace', 'massgen/massgen');
const bundled = handbook('bundled', 'massgen/massgen');

describe('the repository whose work a handbook is about', () => {
  const tables: readonly (readonly [string, Parameters<typeof repositoryOf>, unknown])[] = [
    ['the only one', [workspace, [other], undefined], other],
    ['the active one', [workspace, [other, project], other], other],
    ['the handbook’s', [workspace, [other, project], undefined], project],
    [
      'the one with the handbook',
      [handbook('workspace'), [other, repository('a/b', true)], undefined],
      'a/b',
    ],
    ['none of several', [handbook('workspace'), [other, third], undefined], undefined],
    [
      'none of two clones',
      [bundled, [project, repository('massgen/MassGen')], undefined],
      undefined,
    ],
    ['the bundled handbook’s, whatever is active', [bundled, [other, project], other], project],
    [
      'the only one, where the bundled handbook is shown everywhere',
      [bundled, [other], other],
      other,
    ],
    ['none of none', [bundled, [], undefined], undefined],
  ];
  for (const [what, given, expected] of tables) {
    it(`is ${what}`, () => {
      const found = repositoryOf(...given) as { name: string } | undefined;
      if (typeof expected === 'string') assert.equal(found?.name, expected);
      else assert.equal(found, expected);
    });
  }
});
