import assert from 'node:assert/strict';
import { projectRepository } from '../../../src/features/github/project';
import { repositoryOfRemote } from '../../../src/git/remoteUrl';
import type { GitRemote } from '../../../src/git/service';

const remote = (name: string, url: string): GitRemote => ({
  name,
  url,
  repository: repositoryOfRemote(url),
});
const origin = remote('origin', 'git@github.com:mona/tool.git');
const upstream = remote('upstream', 'https://github.com/org/tool.git');
const company = remote('company', 'https://git.company.example/team/tool.git');
const onDisk = remote('disk', '/srv/tool.git');

describe('the repository whose issues are worked on', () => {
  const project = (
    handbook: { applies: boolean; repository: string | undefined } | undefined,
    ...remotes: readonly GitRemote[]
  ): string => {
    const found = projectRepository(handbook, remotes, 'ghe.example', (host) =>
      ['github.com', 'ghe.example'].includes(host),
    );
    return found ? `${found.host}/${found.owner}/${found.name}` : '';
  };
  const named = (repository: string, applies = true) => ({ applies, repository });

  it('is the one that the handbook names, with the host of its remote', () => {
    assert.equal(project(named('ORG/Tool'), origin, upstream), 'github.com/org/tool');
    assert.equal(project(named('mona/tool'), origin, upstream), 'github.com/mona/tool');
  });

  it('is on the usual host where no remote is the handbook’s', () => {
    assert.equal(project(named('org/other'), origin), 'ghe.example/org/other');
    assert.equal(project(named('org/other', false)), 'ghe.example/org/other');
  });

  it('is the workspace’s own where the handbook is about another project', () => {
    assert.equal(project(named('org/other', false), origin, upstream), 'github.com/org/tool');
    assert.equal(project(named('org/other', false), origin), 'github.com/mona/tool');
  });

  it('is upstream’s, then origin’s, then any other GitHub’s', () => {
    const none = { applies: true, repository: undefined };
    assert.equal(project(none, origin, upstream), 'github.com/org/tool');
    assert.equal(project(undefined, company, onDisk, origin), 'github.com/mona/tool');
    const other = remote('theirs', 'https://github.com/theirs/tool');
    assert.equal(project(none, company, other), 'github.com/theirs/tool');
  });

  it('is none where no remote is on a GitHub', () => {
    assert.equal(project({ applies: true, repository: undefined }, company, onDisk), '');
    assert.equal(project(undefined), '');
  });
});
