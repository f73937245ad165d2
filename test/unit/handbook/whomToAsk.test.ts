import assert from 'node:assert/strict';
import { personOf, whomToAsk } from '../../../src/handbook/whomToAsk';
import type { Handbook } from '../../../src/handbook/model';
import { page, read } from './support';

const handbook = (after: string, ...rows: readonly string[]): Promise<Handbook> =>
  read(page('a.md', ['title: A'], ['| Track | Contact |', '|-|-|', ...rows, '', after].join('\n')));

describe('whom to ask about what nobody is assigned to', () => {
  const advice = async (after: string, ...rows: readonly string[]): Promise<unknown> => {
    const { channel, helpers } = whomToAsk(await handbook(after, ...rows));
    return [channel?.name, helpers?.name];
  };

  it('is the handbook’s channel, and the track for newcomers where somebody owns it', async () => {
    const tbd = '| Docs | TBD |';
    assert.deepEqual(await advice('Ask in #help.', tbd, '| Onboarding | jo |'), [
      '#help',
      'Onboarding',
    ]);
    assert.deepEqual(await advice('Ask in #help.', tbd, '| Onboarding | TBD |'), [
      '#help',
      undefined,
    ]);
    assert.deepEqual(await advice('', tbd, '| Welcome team | jo |'), [undefined, 'Welcome team']);
  });

  it('is nobody where the handbook does not say', async () => {
    assert.deepEqual(await advice('See issue #12.', '| Docs | TBD |', '| Dev | jo |'), [
      undefined,
      undefined,
    ]);
  });
});

describe('the person that an owner is', () => {
  it('has that handle of that service, else that name', async () => {
    const { people } = await read(
      page('a.md', ['title: A'], '| Track | Owner |\n|-|-|\n| Dev | Jo Doe |'),
      page(
        'b.md',
        ['title: B'],
        '| Name | Discord | GitHub | Track |\n|-|-|-|-|\n| Jo Doe | jo_d | jd | Docs |\n| Al | jd | | Art |',
      ),
    );
    const name = (handle: string, service: string): string | undefined =>
      personOf(people, { handle, service })?.name;
    assert.equal(name('JO_D', 'Discord'), 'Jo Doe');
    assert.equal(name('jd', 'GitHub'), 'Jo Doe');
    assert.equal(name('jd', 'Discord'), 'Al');
    assert.equal(name('jo  doe', ''), 'Jo Doe');
    assert.equal(name('jo doe', 'Slack'), undefined);
    assert.equal(name('jd', ''), undefined);
    assert.equal(name('🙂', ''), undefined);
  });
});
