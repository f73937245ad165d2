import assert from 'node:assert/strict';
import { page, read } from './support';

describe('the channel to ask in', () => {
  const channel = async (...bodies: readonly string[]): Promise<string | undefined> =>
    (await read(...bodies.map((body, n) => page(`${n}.md`, [`title: ${n}`], body)))).channel?.name;

  it('is read from the words of the pages', async () => {
    for (const body of [
      'For those tracks, ask in the #help-desk channel on Discord.',
      'TBD: ask in #help-desk',
      '- **Ask** anything in `#help-desk`',
      '| Docs | TBD, ask in #help-desk |\n|-|-|',
      'Post in the "#help-desk" channel and let us know your interests',
      'Request the meeting link in #help-desk channel.',
      'Our Slack channel: #help-desk',
      '- #help-desk: the Discord channel for questions',
    ]) {
      assert.equal(await channel(body), '#help-desk', body);
    }
  });

  it('is the one that is asked in before others, however often they are named', async () => {
    assert.equal(
      await channel(
        'Post in #news. Read the #news channel.',
        'Not sure? Ask in #help. Post in #news.',
      ),
      '#help',
    );
    assert.equal(await channel('Ask in #one.', 'Ask in #two. Or ask again in #two.'), '#two');
    assert.equal(await channel('Ask in #one.', 'Ask in #two.'), '#one');
  });

  it('says where it stands', async () => {
    const handbook = await read(page('a.md', ['title: A'], '## Chat\n\nAsk in #help.'));
    assert.deepEqual(handbook.channel, {
      name: '#help',
      place: { path: 'a.md', heading: 'chat', line: 5 },
    });
  });

  it('is none of what only looks alike', async () => {
    for (const body of [
      'Fixes #12 in the channel code',
      'Ask in [the guide](#guide) or [there](page#channel).',
      '## Channel {#channel}\n\nAsk there.',
      'Write to C#sharp. See `#include` and `#define`.',
      'The colour #abcdef is blue.',
      'Ask them.\n\nThen look at #help',
      '```\nask in #help\n```',
      'https://example.org/#channel and ask',
    ]) {
      assert.equal(await channel(body), undefined, body);
    }
  });
});
