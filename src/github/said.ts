/** What GitHub says in the body of an answer that is a failure, as text that can be shown. */

const longest = 300;
const mostMessages = 5;

/** One line without anything that cannot be seen or that changes how the rest looks; cut. */
export function plainLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  // Half of a pair of surrogates would be shown as a character that cannot be.
  return line.length > longest ? `${line.slice(0, longest).replace(/\p{Cs}$/u, '')}…` : line;
}

/**
 * GitHub's messages, the exact ones where there are any: of a refusal each error has a message, or a
 * field and a code; see "Client errors" in GitHub's documentation of its REST API.
 */
export function messagesOf(body: unknown): readonly string[] {
  if (!isObject(body)) return [];
  const errors = Array.isArray(body.errors) ? body.errors.slice(0, mostMessages) : [];
  const exact = errors.map(messageOf).filter((text) => text !== '');
  if (exact.length > 0) return exact;
  const general = typeof body.message === 'string' ? plainLine(body.message) : '';
  return general === '' ? [] : [general];
}

function messageOf(error: unknown): string {
  if (typeof error === 'string') return plainLine(error);
  if (!isObject(error)) return '';
  if (typeof error.message === 'string') return plainLine(error.message);
  const parts = [error.field, error.code].filter((part) => typeof part === 'string');
  return plainLine(parts.join(': '));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
