import { assert } from 'chai';
import type { GitHubFailure } from '../../src/github/errors';
import * as answers from '../support/github/answers';
import type { Trouble } from '../support/github/troubles';
import { callAll, doneIn, each, reads, writes, type Results } from './methods';
import { setUp, type Setup } from './work.setup';

const reset = Math.ceil(Date.now() / 1000) + 3000;

interface Fault {
  readonly name: string;
  readonly trouble: Trouble;
  readonly read: Results[string];
  readonly write: Results[string];
  /** Requests that a read makes while the fault lasts. */
  readonly asked: 1 | 2;
  /** How often a write is carried out. */
  readonly done: 0 | 1;
}

const said = (name: string, trouble: Trouble, failure: GitHubFailure): Fault => ({
  name,
  trouble,
  read: failure,
  write: failure,
  asked: 1,
  done: 0,
});
const broken = (status: 500 | 502 | 503): Fault => ({
  name: `an answer ${status}`,
  trouble: answers.brokenServer(status),
  read: { kind: 'unexpected', status },
  write: { kind: 'uncertain' },
  asked: 2,
  done: 0,
});
const lost = (
  name: string,
  trouble: Trouble,
  read: GitHubFailure,
  more: Pick<Fault, 'asked' | 'done'>,
): Fault => ({ name, trouble, read, write: { kind: 'uncertain' }, ...more });
const noSense: GitHubFailure = { kind: 'unexpected', status: 200 };

const faults: readonly Fault[] = [
  lost('a line that ends before', 'hangUp', { kind: 'offline' }, { asked: 2, done: 0 }),
  lost('a line that ends after', 'lostAnswer', { kind: 'offline' }, { asked: 2, done: 1 }),
  lost('an answer cut short', 'cutShort', noSense, { asked: 1, done: 1 }),
  lost('bad JSON', answers.badJson(), noSense, { asked: 1, done: 0 }),
  lost('JSON of another shape', answers.json(200, { data: 1 }), noSense, { asked: 1, done: 0 }),
  lost('nothing at all', { status: 200 }, noSense, { asked: 1, done: 0 }),
  broken(500),
  broken(502),
  broken(503),
  said('401', answers.badCredentials(), { kind: 'unauthorised' }),
  said('403 without the permission', answers.forbidden(), {
    kind: 'forbidden',
    message: 'Must have admin rights to Repository.',
  }),
  said('403 without the scope', answers.missingScope(['repo']), {
    kind: 'noScope',
    scopes: ['repo'],
  }),
  said('403 for SAML', answers.samlNeeded(), {
    kind: 'saml',
    url: 'https://github.com/orgs/massgen/sso?authorization_request=A1',
  }),
  said('403 for the rate limit', answers.rateLimited(reset), {
    kind: 'rateLimited',
    reset: new Date(reset * 1000),
  }),
  said('404', answers.notFound(), { kind: 'notFound' }),
  said('410', answers.gone(), { kind: 'gone', message: 'Issues are disabled for this repo' }),
  said('422', answers.invalid('Issue', [{ code: 'custom', message: 'Too\n long\u202e.' }]), {
    kind: 'refused',
    messages: ['Too long .'],
  }),
  said('429 without a time', answers.json(429, { message: 'Slow down' }), {
    kind: 'rateLimited',
    reset: undefined,
  }),
];

describe('GitHub work in trouble', () => {
  let setup: Setup;

  beforeEach(async () => {
    setup = await setUp();
    setup.repository.commit({ 'index.md': 'three' }, 'new');
  });
  afterEach(() => setup.github.stop());

  for (const { name, trouble, read, write, asked, done } of faults) {
    it(`of ${name} is told by every method, and nothing is done twice`, async () => {
      setup.github.troubles.add('any', trouble, Infinity);
      assert.deepEqual(await callAll(setup, reads), each(reads, read));
      assert.lengthOf(setup.github.asked, asked * Object.keys(reads).length);
      setup.github.asked.length = 0;
      assert.deepEqual(await callAll(setup, writes), each(writes, write));
      assert.lengthOf(setup.github.asked, Object.keys(writes).length);
      assert.deepEqual(
        Object.values(doneIn(setup)),
        Object.keys(writes).map(() => done),
      );
    });
  }
});
