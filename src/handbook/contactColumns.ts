import { serviceIn } from './handles';

/** Which columns of a table say what; -1 where none does. */
export interface ContactColumns {
  readonly track: number;
  /** Columns that name people; the first that does so in a row counts. */
  readonly contacts: readonly number[];
  /** Those of them that hold handles. */
  readonly handles: readonly number[];
  /** What people are called: a column of names, else one of owners beside their handles. */
  readonly name: number;
  readonly steps: number;
  readonly summary: number;
  /** The service that each column's head names, else empty. */
  readonly services: readonly string[];
}

/** Heads of columns that name places to write to, or things, and no people. */
const noPeople =
  /\b(?:channels?|servers?|links?|urls?|repo(?:s|sitory|sitories)?|issues?|labels?|time)\b/i;

/** Reads the head of a table. */
export function rowColumns(header: readonly string[]): ContactColumns {
  const services = header.map(serviceIn);
  const taken = new Set<number>();
  const find = (...tests: readonly ((head: string, index: number) => boolean)[]): number => {
    for (const test of tests) {
      const index = header.findIndex((head, each) => !taken.has(each) && test(head, each));
      if (index >= 0) {
        taken.add(index);
        return index;
      }
    }
    return -1;
  };
  const says = (pattern: RegExp) => (head: string) => pattern.test(head);
  const people = (pattern: RegExp) => (head: string) => pattern.test(head) && !noPeople.test(head);
  const contact = people(/\bcontacts?\b/i);
  const owner = people(/\b(?:owners?|leads?|maintainers?|coordinators?|responsible|in charge)\b/i);
  const ofService = (head: string, index: number): boolean =>
    services[index] !== '' && !noPeople.test(head);
  const track = find(
    says(/^\W*tracks?\W*$/i),
    says(/\btracks?\b(?!.*\b(owner|lead|contact)s?\b)/i),
    says(/^\W*(?:areas?|teams?|working groups?|domains?)(?: names?)?\W*$/i),
  );
  const steps = find(says(/\bsteps?\b/i), says(/\bworkflow\b/i));
  // A handle says more than a name.
  const first = find(
    (head, index) => contact(head) && ofService(head, index),
    people(/\b(?:handles?|user ?names?)\b/i),
    ofService,
  );
  const others = header.map(() => (first >= 0 ? find(ofService) : -1));
  const handles = [first, ...others].filter((index) => index >= 0);
  const ownColumns = [find(contact), find(owner)];
  const names = find(says(/^\W*(?:full )?(?:names?|who|persons?|people|members?)\W*$/i));
  const contacts = [...handles, ...ownColumns].filter((index) => index >= 0);
  const summary = find(
    says(/\bwhat\b/i),
    says(/\b(description|summary|activit(y|ies)|do|responsibilit(y|ies)|focus|scope)\b/i),
  );
  const owners = handles.length > 0 ? ownColumns.find((index) => index >= 0) : undefined;
  const name = names >= 0 ? names : (owners ?? -1);
  return { track, contacts, handles, name, steps, summary, services };
}
