import type { Owner } from './model';

/** Where people have handles, as authors name these services. */
const services = [
  'Discord',
  'Slack',
  'GitHub',
  'GitLab',
  'Matrix',
  'Zulip',
  'Mattermost',
  'Telegram',
  'WeChat',
  'WhatsApp',
  'IRC',
  'Email',
];

/** The service that a text names (`Contact (Discord)`), else empty. */
export function serviceIn(text: string): string {
  return services.find((each) => new RegExp(`\\b${each}\\b`, 'i').test(text)) ?? '';
}

const nobody =
  /^(?:(?:tb[adc]|n\/?a|x{2,}|none|nobody|unassigned|vacant|(?:to be|not(?: yet)?) (?:announced|assigned|confirmed|decided|determined|known|set))(?![\p{L}\p{N}_.-])|[-–—?.…*_\s]*$)/iu;

/** A channel is nobody, and so is a sentence ("ask one of the maintainers there"). */
const noHandle = /^#|^\S+(?:\s+\S+){4}/;

/** Whether a text says that something is not decided: `TBD`, `N/A`, `XXX`, `-`, `?`, empty. */
export function isUnset(text: string): boolean {
  return nobody.test(text.trim());
}

/** A handle, with the name that the page gives beside it. */
export interface NamedHandle extends Owner {
  readonly name: string | undefined;
}

/**
 * The people that a table cell names: several with a comma, `;`, `&`, `/`, `and` or a line break
 * between. `TBD`, `N/A`, `XXX`, `-`, `?` and an empty cell name nobody, and so do a
 * channel (`#help`) and a sentence. A service in brackets behind
 * a handle goes before the column's own; a handle in brackets (`Jo Doe (@jo)`, `Jo Doe (Discord: jo)`)
 * goes before what stands in front of them, which is its name then.
 */
export function peopleIn(cell: string, columnService: string): NamedHandle[] {
  const people = new Map<string, NamedHandle>();
  if (isUnset(cell)) return [];
  const parts = cell.split(/[,;&/\n]/).flatMap((part) => part.replace(/\s+/g, ' ').split(/ and /i));
  for (const part of parts) {
    const note = /\(([^()]*)\)/.exec(part)?.[1]?.trim() ?? '';
    const inNote = handleIn(note);
    const text = part.replace(/\([^()]*\)/g, '').trim();
    const handle = inNote ?? text.replace(/^@/, '');
    if (handle === '' || isUnset(handle) || noHandle.test(handle)) continue;
    const service = serviceIn(note) || columnService;
    const name = inNote === undefined || text === '' || isUnset(text) ? undefined : text;
    people.set(`${handle}\n${service}`, { handle, service, name });
  }
  return [...people.values()];
}

/** As `peopleIn`, without names. */
export function ownersIn(cell: string, columnService: string): Owner[] {
  return peopleIn(cell, columnService).map(({ handle, service }) => ({ handle, service }));
}

/** The handle that a text in brackets is: `@jo`, `Discord: jo`, `Discord @jo`. */
function handleIn(note: string): string | undefined {
  const [, service = '', handle] = /^([a-z]*) ?[:@] ?@?([^\s@:]+)$/i.exec(note) ?? [];
  const isOne = service === '' ? note.startsWith('@') : serviceIn(service) !== '';
  return isOne ? handle : undefined;
}
