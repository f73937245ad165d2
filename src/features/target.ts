/**
 * What a command of ours is told: by a tree item, a link in a hover, a keybinding or another
 * extension. Everything is optional; a command asks for what it needs and was not told.
 */
export interface Target {
  /** `OpenHandbook.id` */
  readonly handbook?: string;
  /** `Page.path` */
  readonly path?: string;
  /** `Heading.id` */
  readonly heading?: string;
  /** `Step.id` */
  readonly step?: string;
  readonly handle?: string;
  /** `Track.name` */
  readonly track?: string;
  /** `Meeting.id` */
  readonly meeting?: string;
  /** An address outside the handbook. Untrusted. */
  readonly href?: string;
}

const keys = ['handbook', 'path', 'heading', 'step', 'handle', 'track', 'meeting', 'href'] as const;

/** Takes the known fields out of whatever a command was called with; anything else is ignored. */
export function targetOf(argument: unknown): Target {
  if (typeof argument !== 'object' || argument === null) return {};
  const record = argument as Record<string, unknown>;
  return Object.fromEntries(
    keys.flatMap((key) => (typeof record[key] === 'string' ? [[key, record[key]]] : [])),
  );
}
