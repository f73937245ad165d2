/**
 * A value as JSON of this program's form: what is not known is `null`, never missing; lines, which the
 * model counts from 0, count from 1.
 */
export function jsonText(value: unknown): string {
  // JSON leaves these controls as they are, which a terminal would take for commands.
  return JSON.stringify(value ?? null, forReaders).replace(
    /[\u007f-\u009f]/g,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function forReaders(name: string, value: unknown): unknown {
  if (value === undefined) return null;
  const isLine = name === 'line' || name === 'bodyLine';
  return isLine && typeof value === 'number' ? value + 1 : value;
}
