import { GitHubError } from '../errors';
import { text } from './fields';

/**
 * An address that Git may be given: `git@host:owner/name.git`, or `ssh://…`. Nothing that Git or a
 * shell would take for an option, a command or another way of transport.
 * @throws {GitHubError} `unexpected`
 */
export function sshAddress(value: unknown): string {
  const address = text(value);
  if (!/^(?:ssh:\/\/)?[\w.-]+@\w[\w.:-]*[/:][\w./~-]+$/.test(address) || address.startsWith('-')) {
    throw new GitHubError({ kind: 'unexpected', status: 200 });
  }
  return address;
}
