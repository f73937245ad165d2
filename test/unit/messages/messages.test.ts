import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { introduction } from '../../../src/handbook/messages/introduction';
import { messageToOwner } from '../../../src/handbook/messages/messageToOwner';
import { readMessage } from '../../../src/handbook/messages/readMessage';
import type { MessageSource } from '../../../src/handbook/messages/said';
import type { SourceFile, Track } from '../../../src/handbook/model';
import { page, read } from '../handbook/support';

const sourceOf = async (...files: readonly SourceFile[]): Promise<MessageSource> => {
  const texts = new Map(files.map((file) => [file.path, file.text]));
  return { name: 'The handbook', model: await read(...files), text: (name) => texts.get(name) };
};

/** The handbook that comes with the extension. */
function bundled(): Promise<MessageSource> {
  const folder = path.join(process.cwd(), 'handbook');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|yml)$/.test(name))
    .map((name) => ({
      path: name.replaceAll(path.sep, '/'),
      text: readFileSync(path.join(folder, name), 'utf8'),
    }));
  return sourceOf(...files);
}
const named = ({ model }: MessageSource, name: string): Track =>
  model.tracks.find((track) => track.name === name)!;

const issue = {
  label: '#12',
  title: 'Mend it',
  url: 'https://github.com/massgen/MassGen/issues/12',
};

/** What a document says for its writer only. */
const notes = (text: string): string[] =>
  [...text.matchAll(/<!-- (.*?) -->/g)].slice(1).map(([, note]) => note!);

const tracks = (...rows: readonly string[]): SourceFile =>
  page(
    'index.md',
    ['title: Home'],
    ['| Track | What You Do | Contact (Discord) |', '|-|-|-|', ...rows].join('\n'),
  );

describe('A drafted introduction', () => {
  it('says where it is posted, what it is to say, and which tracks were chosen', async () => {
    const source = await bundled();
    const chosen = ['Research', 'Development'].map((name) => named(source, name));
    const text = introduction(source, chosen, issue);
    assert.deepEqual(readMessage(text), {
      text: [
        'Hello everyone!',
        'I would like to contribute to the Research and Development tracks.',
        'The issue that I would like to work on: #12 Mend it (https://github.com/massgen/MassGen/issues/12)',
      ].join('\n\n'),
      to: '#massgen on Discord',
      handbook: 'The handbook',
    });
    assert.deepEqual(notes(text), [
      'The handbook (Getting Started): Write a few lines in the #massgen channel: who you are, and what interests you.',
      'Who you are',
      'What interests you',
    ]);
  });

  it('names the tracks to its writer only where none was chosen', async () => {
    const text = introduction(await bundled(), [], undefined);
    assert.equal(readMessage(text).text, 'Hello everyone!');
    assert.match(notes(text).at(-1) ?? '', /^You have chosen no track\..*Research, Case Studies/);
  });

  it('says nothing that a handbook does not say', async () => {
    const text = introduction(await sourceOf(page('index.md', ['title: Home'])), [], undefined);
    assert.deepEqual(readMessage(text), {
      text: 'Hello everyone!',
      to: undefined,
      handbook: 'The handbook',
    });
    assert.deepEqual(notes(text), []);
  });
});

describe('A drafted message to a track’s owner', () => {
  it('goes to each of its owners, and says what the guide asks to say', async () => {
    const source = await bundled();
    const text = messageToOwner(source, named(source, 'Development'), undefined);
    assert.deepEqual(readMessage(text), {
      text: 'Hello nickcrispino and danrui2020,\n\nI would like to contribute to the Development track.',
      to: 'nickcrispino and danrui2020 on Discord',
      handbook: 'The handbook',
    });
    assert.deepEqual(notes(text), [
      'The handbook: “Write to nickcrispino or danrui2020 on Discord and say what you would like to work on.”',
      'What you would like to work on',
    ]);
  });

  it('goes to where the handbook says to ask when nobody is assigned', async () => {
    const source = await bundled();
    const text = messageToOwner(source, named(source, 'Documents'), undefined);
    const { to, text: body } = readMessage(text);
    assert.equal(to, '#massgen on Discord');
    assert.match(
      body,
      /^Hello!\n\nI would like .* Documents track, to which nobody is assigned yet\./,
    );
    assert.deepEqual(notes(text), [
      'Nobody is assigned to Documents yet. The handbook: “Owner: not assigned yet; ask in #massgen” “Say in #massgen on Discord that you would like to help with the documentation.”',
    ]);
  });

  it('goes to the page’s channel or the helpers of newcomers where the track has no guide', async () => {
    const rows = ['| Docs | Write | TBD |', '| Onboarding | Help | jo |', '', 'Ask in #help then.'];
    const source = await sourceOf(tracks(...rows));
    const text = messageToOwner(source, named(source, 'Docs'), undefined);
    assert.equal(readMessage(text).to, '#help, or jo on Discord (Onboarding)');
    assert.match(notes(text)[0] ?? '', /The handbook: “Ask in #help then\.”$/);
  });

  it('goes nowhere that is known where the handbook says neither owner nor whom to ask', async () => {
    const source = await sourceOf(tracks('| Docs | Write | XXX |'));
    const text = messageToOwner(source, named(source, 'Docs'), undefined);
    assert.equal(readMessage(text).to, undefined);
    assert.deepEqual(notes(text), ['Nobody is assigned to Docs yet.']);
  });

  it('lets no page put lines, comments or front matter into it', async () => {
    const source = await sourceOf(tracks('| Do --> cs <!-- all --- | Write | e"v\\il |'));
    const text = messageToOwner(source, source.model.tracks[0]!, {
      ...issue,
      title: 'one\n---\nto: other <!-- gone',
    });
    assert.deepEqual(text.split('\n').slice(0, 3), [
      '---',
      'to: "e\\"v\\\\il on Discord"',
      'handbook: "The handbook"',
    ]);
    assert.equal(
      readMessage(text).text,
      [
        'Hello e"v\\il,',
        'I would like to contribute to the Do – cs – all --- track.',
        `The issue that I would like to work on: #12 one --- to: other – gone (${issue.url})`,
      ].join('\n\n'),
    );
  });
});

describe('A message as its author has left it', () => {
  it('is what stands there without notes and front matter, or all of it without either', () => {
    const own = (text: string): string => readMessage(text).text;
    assert.equal(
      own('---\nto: x\n---\r\n\r\n<!-- a -->\r\nHi\r\n\r\n<!-- b -->\r\n\r\nyou\r\n'),
      'Hi\n\nyou',
    );
    assert.equal(own('Hi <!-- not closed'), 'Hi <!-- not closed');
    assert.equal(own('---\nto: x\n---\n<!-- a -->\n'), '');
  });
});
