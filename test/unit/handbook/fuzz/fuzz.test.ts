import assert from 'node:assert/strict';
import { caseOf } from './fuzz';
import { resultSection, withSection } from './results';
import { shrink } from './shrink';

describe('a spoiled page', () => {
  it('is the same for the same seed, and another for another', () => {
    assert.deepEqual(caseOf(7), caseOf(7));
    const texts = new Set(Array.from({ length: 100 }, (_, seed) => caseOf(seed).text));
    assert.ok(texts.size > 90, String(texts.size));
  });

  it('that fails is made as small as it gets', async () => {
    const text = 'a\nb needle c\nd\nthread e';
    const fails = (each: string): Promise<boolean> =>
      Promise.resolve(each.includes('needle') && each.includes('thread'));
    assert.equal(await shrink(text, fails), 'needlethread');
  });
});

describe('the record of a run', () => {
  const result = { cases: 100_000, failures: [], slowest: { seed: 9, milliseconds: 12.4 } };
  const section = resultSection(result, { seed: 1, date: '2025-11-30', seconds: 90.2 });

  it('says what was done', () => {
    assert.match(section, /^## Fuzz\n/);
    assert.match(section, /\| cases +\| 100,000 +\|/);
    assert.match(section, /\| slowest case +\| 12 ms \(seed 9\) \|/);
  });

  it('stands in the place of the one before, and touches no other', () => {
    const other = section.replace('100,000', '7');
    assert.equal(withSection('', section), section);
    assert.equal(withSection(other, section), section);
    assert.equal(withSection('# A\n\ntext\n', section), `# A\n\ntext\n\n${section}`);
    assert.equal(
      withSection(`# A\n\n${other}\n## Bench\n\n| x |\n`, section),
      `# A\n\n${section}\n## Bench\n\n| x |\n`,
    );
    assert.equal(withSection('# A\n\n## Fuzzy\n', section), `# A\n\n## Fuzzy\n\n${section}`);
  });
});
