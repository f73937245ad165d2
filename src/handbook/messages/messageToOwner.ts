import type { Track } from '../model';
import { whomToAsk } from '../whomToAsk';
import {
  listed,
  sentenceAbout,
  writeMessage,
  type MessageIssue,
  type Paragraph,
} from './messageText';
import {
  askedIn,
  channelIn,
  handleOf,
  placeOfChannel,
  placeOfOwners,
  sentencesAt,
  stepFor,
  type MessageSource,
} from './said';

/**
 * The document in which somebody writes to those who own a track; where nobody is assigned to it, to
 * those whom the handbook says to ask instead.
 */
export function messageToOwner(
  source: MessageSource,
  track: Track,
  issue: MessageIssue | undefined,
): string {
  const hasOwner = track.owners.length > 0;
  const quoted = hasOwner ? saidOfOwner(source, track) : saidOfNobody(source, track);
  const opening = hasOwner ? [] : [`Nobody is assigned to ${track.name} yet.`];
  const quotes = quoted.length > 0 ? [`The handbook: “${quoted.join('” “')}”`] : [];
  return writeMessage({
    handbook: source.name,
    to: hasOwner ? placeOfOwners(track.owners) : placeToAsk(source, quoted),
    invitation: source.model.invitation?.href,
    paragraphs: [
      { hint: [...opening, ...quotes].join(' ') },
      ...(hasOwner ? toOwners(track) : toAnybody(track)),
      ...quoted.flatMap(askedIn).map((hint) => ({ hint })),
      ...(issue ? [{ text: sentenceAbout(issue) }] : []),
    ],
  });
}

const toOwners = ({ name, owners }: Track): Paragraph[] => [
  { text: `Hello ${listed(owners.map(handleOf))},` },
  { text: `I would like to contribute to the ${name} track.` },
];

const toAnybody = ({ name }: Track): Paragraph[] => [
  { text: 'Hello!' },
  {
    text: `I would like to contribute to the ${name} track, to which nobody is assigned yet. Whom can I ask about it?`,
  },
];

const writes = /\b(?:ask|contact|dm|e-?mail|message|ping|reach out|say|talk|tell|write)\b/i;

/** What the guide has a newcomer write to its owners, else what the step for newcomers says of it. */
function saidOfOwner(source: MessageSource, { guide, owners }: Track): string[] {
  const handles = owners.map(({ handle }) => handle.toLowerCase());
  const names = (sentence: string): boolean =>
    handles.some((handle) => sentence.toLowerCase().includes(handle));
  const found = sentencesAt(source, guide).find((each) => writes.test(each) && names(each));
  const step = stepFor(source.model, 'contactOwner')?.item.text;
  return [found ?? step ?? ''].filter(Boolean);
}

/** What the guide, else the page with the table of tracks, says of a track that has no owner. */
function saidOfNobody(source: MessageSource, { guide, place }: Track): string[] {
  const said = [guide, place].map((each) =>
    sentencesAt(source, each)
      .filter((sentence) => writes.test(sentence) && channelIn(sentence) !== undefined)
      .slice(0, 2),
  );
  return said.find((sentences) => sentences.length > 0) ?? [];
}

/** The channel that the quoted words name, else the one where the handbook has people ask; and who helps newcomers. */
function placeToAsk({ model }: MessageSource, quoted: readonly string[]): string | undefined {
  const { channel, helpers } = whomToAsk(model);
  const name = quoted.map(channelIn).find((each) => each !== undefined) ?? channel?.name;
  const places = [
    ...(name === undefined ? [] : [placeOfChannel(model, name)]),
    ...(helpers ? [`${placeOfOwners(helpers.owners)} (${helpers.name})`] : []),
  ];
  return places.length === 0 ? undefined : places.join(', or ');
}
