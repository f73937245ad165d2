/** The version of the JSON forms: another one means that a reader of the last one may break. */
const format = 1;

/** What each JSON output starts with. `version` is this program's. */
export function envelope(version: string): object {
  return { format, generator: { name: 'contributor-handbook', version } };
}
