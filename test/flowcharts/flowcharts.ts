import { arrows } from './arrows';
import { labels } from './labels';
import { mistakes } from './mistakes';
import { nested } from './nested';
import { shapes } from './shapes';
import { styles } from './styles';
import { texts } from './texts';

/** A flowchart, with what is to be found in it. */
export interface Example {
  /** What is special in it. */
  readonly name: string;
  readonly text: string;
  /** Ids of the steps, in the order in which the text first names them. */
  readonly steps: readonly string[];
  /** Titles of the steps that are another than their ids. */
  readonly titles?: Readonly<Record<string, string>>;
  /** Each as `from>to`. */
  readonly edges: readonly string[];
  /** Titles of the phases. */
  readonly phases?: readonly string[];
  /** Line of `text`, from one, that the error is told for; 0 where none is. Such a text draws nothing. */
  readonly error?: number;
}

/** Flowcharts of every kind that people write, and of some that they write by mistake. */
export const flowcharts: readonly Example[] = [
  ...shapes,
  ...arrows,
  ...nested,
  ...labels,
  ...styles,
  ...texts,
  ...mistakes,
];
