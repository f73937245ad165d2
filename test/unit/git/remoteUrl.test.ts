import assert from 'node:assert/strict';
import { repositoryOfRemote, sameRepository } from '../../../src/git/remoteUrl';

const massgen = { host: 'github.com', owner: 'massgen', name: 'MassGen' };

describe('repositoryOfRemote', () => {
  for (const url of [
    'https://github.com/massgen/MassGen.git',
    'https://github.com/massgen/MassGen',
    'https://github.com/massgen/MassGen/',
    'https://github.com/massgen/MassGen.GIT/',
    'HTTPS://GitHub.com/massgen/MassGen.git',
    'https://user:secret@github.com/massgen/MassGen.git',
    'https://github.com:443/massgen/MassGen.git',
    'http://www.github.com/massgen/MassGen.git',
    'git@github.com:massgen/MassGen.git',
    'github.com:massgen/MassGen',
    'git@github.com:/massgen/MassGen.git',
    'ssh://git@github.com/massgen/MassGen.git',
    'ssh://git@ssh.github.com:443/massgen/MassGen.git',
    'git+ssh://git@github.com/massgen/MassGen.git',
    'git://github.com/massgen/MassGen.git',
    '  https://github.com/massgen/MassGen.git\n',
  ]) {
    it(`reads ${JSON.stringify(url)}`, () => {
      assert.deepEqual(repositoryOfRemote(url), massgen);
    });
  }

  it('keeps the alias of an SSH configuration and nested groups', () => {
    assert.deepEqual(repositoryOfRemote('work:massgen/MassGen'), { ...massgen, host: 'work' });
    assert.deepEqual(repositoryOfRemote('https://gitlab.com/a/b/c.git'), {
      host: 'gitlab.com',
      owner: 'a/b',
      name: 'c',
    });
  });

  it('decodes what is encoded, and keeps what is encoded wrongly', () => {
    assert.equal(repositoryOfRemote('https://h.example/a/b%20c.git')?.name, 'b c');
    assert.equal(repositoryOfRemote('https://h.example/a/b%zz.git')?.name, 'b%zz');
  });

  for (const url of [
    '',
    '/srv/git/massgen/MassGen.git',
    '../MassGen.git',
    'C:/git/massgen/MassGen.git',
    'C:\\git\\massgen\\MassGen.git',
    'file:///srv/git/massgen/MassGen.git',
    'https://github.com',
    'https://github.com/massgen',
    'git@github.com:MassGen.git',
    'javascript:alert(1)',
  ]) {
    it(`finds no owner and name in ${JSON.stringify(url)}`, () => {
      assert.equal(repositoryOfRemote(url), undefined);
    });
  }
});

describe('sameRepository', () => {
  it('has no regard to case', () => {
    const other = { host: 'GitHub.com', owner: 'MASSGEN', name: 'massgen' };
    assert.equal(sameRepository(massgen, other), true);
  });

  it('tells hosts apart, but not where one is unknown or an SSH alias', () => {
    const { owner, name } = massgen;
    assert.equal(sameRepository(massgen, { host: 'git.example.com', owner, name }), false);
    assert.equal(sameRepository(massgen, { host: undefined, owner, name }), true);
    assert.equal(sameRepository(massgen, { host: 'github-work', owner, name }), true);
  });

  it('tells owners and names apart', () => {
    assert.equal(sameRepository(massgen, { ...massgen, owner: 'someone' }), false);
    assert.equal(sameRepository(massgen, { ...massgen, name: 'other' }), false);
  });
});
