import { fold } from '../shared/folding';

/**
 * Ids of the steps whose title has every word of a query, in any order and as parts of words too;
 * accents and case count for nothing. None for a query without words.
 */
export function matching(
  steps: readonly { readonly id: string; readonly title: string }[],
  query: string,
): string[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return steps
    .filter(({ title }) => {
      const text = fold(title);
      return words.every((word) => text.includes(word));
    })
    .map(({ id }) => id);
}
