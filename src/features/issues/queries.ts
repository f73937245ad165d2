/** A query of the setting `handbook.issueQueries`. */
export interface NamedQuery {
  readonly label: string;
  readonly query: string;
}

/** What the setting says; what is no query is left out. */
export function namedQueries(value: unknown): NamedQuery[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown) => {
    if (typeof each !== 'object' || each === null) return [];
    const { label, query } = each as Readonly<Record<string, unknown>>;
    if (typeof query !== 'string' || query.trim() === '') return [];
    return [{ label: typeof label === 'string' && label !== '' ? label : query, query }];
  });
}
