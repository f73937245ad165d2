/** The issue that a command was called with, in any way that one may write it; else empty. */
export function issueTextOf(argument: unknown): string {
  if (typeof argument !== 'object' || argument === null || !('issue' in argument)) return '';
  return typeof argument.issue === 'string' ? argument.issue : '';
}
