/** A kind of issues in the view, with those of its labels that the repository has. */
export interface ShownKind {
  readonly id: string;
  /** Untrusted text. */
  readonly name: string;
  /** Never empty. */
  readonly labels: readonly string[];
}

/** A kind as the handbook has it; see `IssueKind`. */
interface NamedKind {
  readonly id: string;
  readonly name: string;
  readonly labels: readonly string[];
}

/**
 * The kinds to group issues by: the handbook's in its order, each with the labels that it names, else
 * with those of the setting; where the handbook tells no kinds apart, those of the setting. Kinds of
 * which the repository has no label are left out.
 * @param settings from a kind's id to labels
 * @param existing the repository's labels, as GitHub writes them
 */
export function shownKinds(
  kinds: readonly NamedKind[],
  settings: Readonly<Record<string, readonly string[]>>,
  existing: readonly string[],
): ShownKind[] {
  const byName = new Map(existing.map((label) => [label.toLowerCase(), label]));
  const present = (labels: readonly string[]): string[] => [
    ...new Set(
      labels.flatMap((label) => {
        const own = byName.get(label.trim().toLowerCase());
        return own === undefined ? [] : [own];
      }),
    ),
  ];
  const all = kinds.length > 0 ? kinds : Object.keys(settings).map(kindOfId);
  return all.flatMap(({ id, name, labels }) => {
    const named = present(labels);
    const shown = named.length > 0 ? named : present(settings[id] ?? []);
    return shown.length === 0 ? [] : [{ id, name, labels: shown }];
  });
}

/** `case-study` is called `Case Study`. */
function kindOfId(id: string): NamedKind {
  const name = id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
  return { id, name, labels: [] };
}

/**
 * What the setting `handbook.issueLabels` says; anything that is not a list of labels is left out.
 */
export function labelSettings(value: unknown): Record<string, string[]> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).map(([id, labels]) => [
      id,
      Array.isArray(labels) ? labels.filter((label) => typeof label === 'string') : [],
    ]),
  );
}

/** The labels that a name goes by: itself, or itself after a word such as `area:` or `track/`. */
export function labelsNamed(name: string, existing: readonly string[]): string[] {
  const wanted = plain(name);
  if (wanted === '') return [];
  return existing.filter(
    (label) => plain(label) === wanted || plain(label.replace(/^[^:/]*[:/]/, '')) === wanted,
  );
}

/**
 * Tracks as kinds of issues, in their order; those that the repository has no label of are left out.
 * @param tracks their names
 */
export function trackKinds(tracks: readonly string[], existing: readonly string[]): ShownKind[] {
  return tracks.flatMap((name) => {
    const labels = labelsNamed(name, existing);
    return labels.length === 0 ? [] : [{ id: `track ${plain(name)}`, name, labels }];
  });
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
