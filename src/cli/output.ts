import { once } from 'node:events';
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Where the program writes. */
export interface Output {
  /** Resolves when there is room for more: however much is written, little of it is kept. */
  readonly write: (text: string) => Promise<void>;
  /** Gives a text a colour, where the stream shows colours. */
  readonly paint: (style: Style, text: string) => string;
  readonly isTerminal: boolean;
}

/** An output stream; colours follow the terminal, `NO_COLOR` and `FORCE_COLOR`. */
export function streamOutput(stream: NodeJS.WriteStream): Output {
  const colours = stream.isTTY && stream.hasColors();
  return {
    isTerminal: stream.isTTY,
    write: async (text) => {
      if (!stream.write(text)) await once(stream, 'drain');
    },
    paint: (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text),
  };
}

/**
 * A page's text on one line, without characters that a terminal takes for commands: what pages say
 * is shown, never run.
 */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
}

/** `1 page`, `2 pages`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
