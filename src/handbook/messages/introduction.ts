import type { Track } from '../model';
import {
  listed,
  sentenceAbout,
  writeMessage,
  type MessageIssue,
  type Paragraph,
} from './messageText';
import { askedIn, channelIn, placeOfChannel, stepFor, type MessageSource } from './said';

/**
 * The document in which somebody introduces themselves: where the handbook has it posted and what it
 * asks to write, the chosen tracks, and an issue that is at hand.
 * @param chosen of the handbook's tracks; may be empty
 */
export function introduction(
  { name, model }: MessageSource,
  chosen: readonly Track[],
  issue: MessageIssue | undefined,
): string {
  const step = stepFor(model, 'introduce');
  const said = step?.item.text ?? '';
  const channel = channelIn(said) ?? model.channel?.name;
  return writeMessage({
    handbook: name,
    to: channel === undefined ? undefined : placeOfChannel(model, channel),
    invitation: model.invitation?.href,
    paragraphs: [
      { hint: said === '' ? '' : `The handbook (${step?.list.title ?? ''}): ${said}` },
      { text: 'Hello everyone!' },
      ...askedIn(said).map((hint) => ({ hint })),
      ...aboutTracks(model.tracks, chosen),
      ...(issue ? [{ text: sentenceAbout(issue) }] : []),
    ],
  });
}

function aboutTracks(tracks: readonly Track[], chosen: readonly Track[]): Paragraph[] {
  if (chosen.length > 0) {
    const names = listed(chosen.map(({ name }) => name));
    const noun = chosen.length === 1 ? 'track' : 'tracks';
    return [{ text: `I would like to contribute to the ${names} ${noun}.` }];
  }
  const names = tracks.map(({ name }) => name).join(', ');
  return names === '' ? [] : [{ hint: `You have chosen no track. The handbook has: ${names}` }];
}
