import type { SiteConfig } from '../../handbook/model';
import { namedRepository } from '../../git/remoteUrl';
import { withRemote, type GitRepository } from '../../git/service';
import type { OpenHandbook } from '../../sources/library';

/** What of a handbook tells which repository it is about. */
export type HandbookSite = Pick<OpenHandbook, 'origin' | 'root'> & {
  readonly model: { readonly config: Pick<SiteConfig, 'repository'> };
};

/**
 * The repository whose work a handbook is about: the one of the active editor; else the one of which
 * a remote is the handbook's repository; else the one that the handbook stands in; else the only one.
 * The bundled handbook, where a repository of its project is open, is about no other.
 * @param active the repository of the editor that was active last, where it is in one
 * @returns undefined where that cannot be told
 */
export function repositoryOf<T extends Pick<GitRepository, 'remotes' | 'contains'>>(
  handbook: HandbookSite,
  repositories: readonly T[],
  active: T | undefined,
): T | undefined {
  const own = withRemote(repositories, namedRepository(handbook.model.config.repository));
  const possible = handbook.origin === 'bundled' && own.length > 0 ? own : repositories;
  if (active && possible.includes(active)) return active;
  if (own.length > 0) return only(own);
  const around = repositories.find((each) => each.contains(handbook.root));
  return around ?? only(repositories);
}

function only<T>(all: readonly T[]): T | undefined {
  return all.length === 1 ? all[0] : undefined;
}
