import assert from 'node:assert/strict';
import { page, read } from './support';

describe('links of the community', () => {
  const links = async (body: string): Promise<(string | undefined)[]> => {
    const { invitation, spreadsheet } = await read(page('a.md', ['title: A'], body));
    return [invitation?.href, spreadsheet?.href];
  };

  it('are the first invitation and the first spreadsheet', async () => {
    assert.deepEqual(
      await links(
        'At [chat](https://discord.gg/abc).\n\n[x](https://discord.gg/other)\n\n' +
          '[sheet](https://docs.google.com/spreadsheets/d/1/edit?gid=0#gid=0)',
      ),
      ['https://discord.gg/abc', 'https://docs.google.com/spreadsheets/d/1/edit?gid=0#gid=0'],
    );
  });

  it('may be bare addresses, and stand in tables and lists', async () => {
    assert.equal(
      (await links('Join https://discord.com/invite/abc.'))[0],
      'https://discord.com/invite/abc',
    );
    assert.equal((await links('|a|\n|-|\n|[x](https://discord.gg/y)|'))[0], 'https://discord.gg/y');
    assert.equal((await links('- <https://join.slack.com/t/x>'))[0], 'https://join.slack.com/t/x');
    assert.equal((await links('[m](https://matrix.to/#/room)'))[0], 'https://matrix.to/#/room');
    assert.equal(
      (await links('[z](https://x.zulipchat.com/join/abc)'))[0],
      'https://x.zulipchat.com/join/abc',
    );
  });

  it('are no other address, and none in code', async () => {
    for (const body of [
      '`https://discord.gg/abc`',
      '```\nhttps://discord.gg/abc\n```',
      '[x](javascript:discord.gg/abc)',
      '[x](ftp://discord.gg/abc)',
      '[x](https://evil.org/discord.gg/abc)',
      '[x](https://discord.gg.evil.org/abc)',
      '[x](https://discord.com/channels/1)',
      '[x](https://evil.org/docs.google.com/spreadsheets/d/1)',
      '[x](docs.google.com/spreadsheets/d/1)',
    ]) {
      assert.deepEqual(await links(body), [undefined, undefined], body);
    }
  });

  it('say where they stand', async () => {
    const { invitation } = await read(
      page('a.md', ['title: A'], '# H\n\n[Join us](https://discord.gg/x)'),
    );
    assert.equal(invitation?.text, 'Join us');
    assert.deepEqual(invitation.place, { path: 'a.md', heading: 'h', line: 5 });
  });
});
