import assert from 'node:assert/strict';
import { draftCursor } from '../../../src/features/drafts/draftCursor';

describe('the cursor of a new draft', () => {
  const where = (text: string): string => {
    const at = draftCursor(text);
    return `${text.slice(0, at)}|${text.slice(at)}`;
  };

  it('is at the end of a title, empty or begun', () => {
    const rest = 'labels: ["bug"]\n---\n\n### What happens\n';
    assert.equal(where(`---\ntitle: ""\n${rest}`), `---\ntitle: "|"\n${rest}`);
    assert.equal(
      where(`---\ntitle: "[Bug] \\"a\\" "\n${rest}`),
      `---\ntitle: "[Bug] \\"a\\" |"\n${rest}`,
    );
  });

  it('is before the first line that is no note, where there is no title', () => {
    assert.equal(
      where('---\nto: "x"\n---\n\n<!-- A note -->\n\nHello!\n'),
      '---\nto: "x"\n---\n\n<!-- A note -->\n\n|Hello!\n',
    );
    assert.equal(
      where('---\nto: "x"\n---\n\n<!-- A note -->\n'),
      '---\nto: "x"\n---\n\n<!-- A note -->\n|',
    );
    assert.equal(where('Hello!\n'), '|Hello!\n');
  });
});
