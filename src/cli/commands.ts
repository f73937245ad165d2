import type { Command } from './command';
import { inspect } from './inspect';
import { search } from './search';

/** Every command. */
export const commands: readonly Command[] = [inspect, search];
