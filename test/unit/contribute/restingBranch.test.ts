import assert from 'node:assert/strict';
import { restingBranch } from '../../../src/features/contribute/branches/restingBranch';

const leaving = 'bug/12-fix';
const remotes = ['upstream', 'origin'].map((name) => ({ name, url: '', repository: undefined }));

interface Case {
  readonly local: Readonly<Record<string, string>>;
  readonly remote: Readonly<Record<string, string>>;
  readonly base?: string;
  /** `ref commit` for each pair where the ref leads to the commit. */
  readonly held?: readonly string[];
}

/** The answer in words: `here dev`, `here dev forward upstream/dev`, `new dev from upstream/dev`. */
async function rest({ local, remote, base = '', held = [] }: Case): Promise<string | undefined> {
  const found = await restingBranch(
    {
      recall: () => Promise.resolve(base),
      defaultBranch: (name) => Promise.resolve(name === 'upstream' ? 'main' : undefined),
      holds: (ref, commit) => Promise.resolve(held.includes(`${ref} ${commit}`)),
    },
    {
      remotes,
      local: Object.entries({ ...local, [leaving]: 'x' }).map(([name, commit]) => ({
        name,
        commit,
      })),
      remote: Object.entries(remote).map(([label, commit]) => {
        const [of = '', ...name] = label.split('/');
        return { remote: of, name: name.join('/'), commit };
      }),
    },
    leaving,
  );
  if (!found) return undefined;
  if (found.kind === 'new') return `new ${found.name} from ${found.base.label}`;
  return `here ${found.name}${found.forward ? ` forward ${found.forward.label}` : ''}`;
}

describe('the branch to rest on', () => {
  const remote = { 'upstream/dev/v1.0.0': 'b', 'upstream/main': 'm', 'upstream/dev/v2.0.0': 'c' };
  const base = 'upstream/dev/v1.0.0';

  it('is the base that is remembered, made where it is not here', async () => {
    assert.equal(
      await rest({ local: { main: 'm' }, remote, base }),
      'new dev/v1.0.0 from upstream/dev/v1.0.0',
    );
  });

  it('is the base here, brought up to the remote’s where that loses nothing', async () => {
    const local = { main: 'm', 'dev/v1.0.0': 'a' };
    assert.equal(
      await rest({ local, remote, base, held: ['refs/remotes/upstream/dev/v1.0.0 a'] }),
      'here dev/v1.0.0 forward upstream/dev/v1.0.0',
    );
  });

  it('is the base here as it is where it is up to date', async () => {
    assert.equal(await rest({ local: { 'dev/v1.0.0': 'b' }, remote, base }), 'here dev/v1.0.0');
  });

  it('is not the base where that has commits of its own here', async () => {
    const local = { main: 'm', 'dev/v1.0.0': 'own', 'dev/v2.0.0': 'own' };
    assert.equal(await rest({ local, remote, base }), 'here main');
  });

  it('is the base of the handbook’s rule where none is remembered', async () => {
    assert.equal(
      await rest({ local: { main: 'm' }, remote }),
      'new dev/v2.0.0 from upstream/dev/v2.0.0',
    );
  });

  it('has no name that Git cannot have beside those here', async () => {
    assert.equal(await rest({ local: { main: 'm', dev: 'd' }, remote, base }), 'here main');
  });

  it('is a trunk that is here where there is no remote', async () => {
    assert.equal(await rest({ local: { other: 'o', master: 'm' }, remote: {} }), 'here master');
  });

  it('is never the branch itself', async () => {
    assert.equal(await rest({ local: {}, remote: { [`origin/${leaving}`]: 'x' } }), undefined);
  });
});
