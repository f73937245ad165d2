import { changeKinds, changeOf } from './changelog';
import { asMarkdown, contributorsOf, isBot, type Release, type ReleasedPull } from './facts';

/** A text to copy. It is in English: what a project tells the world is not in its user's language. */
export interface Announcement {
  readonly channel: string;
  readonly text: string;
  /** How long it may be there, and how long it is, as that place counts; undefined where any may. */
  readonly length: { readonly is: number; readonly most: number } | undefined;
}

/** How long a post may be: X's developer documentation, "Counting characters"; Discord's, "Message". */
const most = { x: 280, discord: 2000 };

/** What X counts once (its library twitter-text, configuration v3); everything else counts twice. */
const light: readonly (readonly [number, number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];
const addressOnX = 23;

/** How long X takes a text for: each address for 23 characters, and most scripts but Latin for two. */
export function lengthOnX(text: string): number {
  let length = 0;
  const plain = text.normalize('NFC').replace(/https?:\/\/\S+/g, () => {
    length += addressOnX;
    return '';
  });
  for (const character of plain) {
    const code = character.codePointAt(0) ?? 0;
    length += light.some(([from, to]) => code >= from && code <= to) ? 1 : 2;
  }
  return length;
}

/** The text with which a release is announced in a place, by what that place is used to. */
export function announcement(
  channel: string,
  release: Release,
  pulls: readonly ReleasedPull[],
): Announcement {
  const news = highlights(pulls);
  const { people } = contributorsOf(pulls);
  const name = [release.project, release.version].filter(Boolean).join(' ');
  const about = { name, news, people, url: release.url };
  switch (channel.toLowerCase()) {
    case 'x':
    case 'twitter': {
      const text = shortText(about);
      return { channel, text, length: { is: lengthOnX(text), most: most.x } };
    }
    case 'discord': {
      const text = discordText(about);
      return { channel, text, length: { is: text.length, most: most.discord } };
    }
    case 'youtube':
      return { channel, text: videoText(about), length: undefined };
    default:
      return { channel, text: longText(about), length: undefined };
  }
}

interface About {
  readonly name: string;
  readonly news: readonly string[];
  readonly people: readonly string[];
  readonly url: string;
}

/** What is new in words, the additions first; programs' own changes are no news. */
function highlights(pulls: readonly ReleasedPull[]): readonly string[] {
  const changes = pulls
    .filter(({ author }) => author === undefined || !isBot(author))
    .map(({ title }) => changeOf(title));
  return changeKinds.flatMap((kind) =>
    // Nobody is called by a text that is copied.
    changes
      .filter((change) => change.kind === kind)
      .map(({ text }) => text.replace(/@(?=\w)/g, '')),
  );
}

function thanks(people: readonly string[]): string {
  if (people.length === 0) return '';
  return people.length === 1
    ? 'Thanks to our contributor!'
    : `Thanks to our ${people.length} contributors!`;
}

/** As many of the news as X has room for. */
function shortText({ name, news, people, url }: About): string {
  const write = (lines: readonly string[]): string =>
    [`${name} is out!`, lines.map((line) => `• ${line}`).join('\n'), `${thanks(people)} ${url}`]
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .join('\n\n');
  const lines: string[] = [];
  for (const each of news) {
    if (lengthOnX(write([...lines, each])) <= most.x) lines.push(each);
  }
  return write(lines);
}

function discordText({ name, news, people, url }: About): string {
  const write = (count: number): string =>
    [
      `**${asMarkdown(name)} is out!** 🎉`,
      listed(news.slice(0, count).map(asMarkdown), news.length - count, '- '),
      people.length > 0 ? `Thanks to ${people.map(asMarkdown).join(', ')}.` : '',
      `<${url}>`,
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  let count = Math.min(news.length, 12);
  while (count > 0 && write(count).length > most.discord) count--;
  return write(count);
}

function videoText({ name, news, people, url }: About): string {
  return [
    `Title: What is new in ${name}`,
    'Description:',
    listed(news.slice(0, 30), Math.max(0, news.length - 30), '• '),
    thanks(people),
    `Release notes: ${url}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function longText({ name, news, people, url }: About): string {
  const shown = news.slice(0, 8);
  return [
    `We are happy to announce ${name}.`,
    shown.length > 0 ? `What is new:\n\n${listed(shown, news.length - shown.length, '• ')}` : '',
    people.length > 0 ? `Thank you to everyone who contributed: ${people.join(', ')}.` : '',
    `Read more and try it: ${url}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function listed(lines: readonly string[], left: number, mark: string): string {
  const rest = left > 0 && lines.length > 0 ? [`${mark}and ${left} more`] : [];
  return [...lines.map((line) => `${mark}${line}`), ...rest].join('\n');
}
