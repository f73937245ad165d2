import assert from 'node:assert/strict';
import { runnable } from '../../../../src/handbook/contributing/runnable';

const commands = (...all: readonly string[]) =>
  all.map((command) => ({
    command,
    title: 'Tests',
    place: { path: 'a.md', heading: undefined, line: 1 },
  }));

const kept = (...all: readonly string[]): string[] =>
  runnable(commands(...all)).map(({ command }) => command);

describe('the handbook’s commands that can be run', () => {
  it('are those of one line, each once, in their order', () => {
    assert.deepEqual(kept('npm test', 'ruff check .', 'npm test'), ['npm test', 'ruff check .']);
  });

  for (const [why, command] of [
    ['of several lines', 'npm test\nrm -rf .'],
    ['of lines that a carriage return parts', 'npm test\rrm -rf .'],
    ['with a tab, which completes in some shells', 'npm test\trm'],
    ['with a right-to-left mark', 'npm test \u202etset'],
    ['with a space of no width', 'npm\u200b test'],
    ['with a space that is none to a shell', 'npm\u00a0test'],
    ['with an escape sequence', 'npm test \u001b[2K'],
    ['with a place to fill in', 'pytest tests/<your test>.py'],
    ['with dots to fill in', 'pytest ...'],
    ['longer than one can look at', `npm test ${'a'.repeat(300)}`],
    ['without a word', ' '],
  ] as const) {
    it(`are none ${why}`, () => {
      assert.deepEqual(kept(command, 'npm test'), ['npm test']);
    });
  }

  for (const command of ['pytest < in.txt > out.txt', 'go test ./...']) {
    it(`may be ${command}`, () => {
      assert.deepEqual(kept(command), [command]);
    });
  }
});
