import { namedRepository, sameRepository, type RemoteRepository } from '../../git/remoteUrl';
import type { GitRemote } from '../../git/service';

/** What of a handbook tells which repository's issues it is about. */
export interface ProjectHandbook {
  /** Whether the handbook is about the workspace's own work. */
  readonly applies: boolean;
  /** `owner/name` in its `_config.yml`. */
  readonly repository: string | undefined;
}

/**
 * The repository whose issues are worked on: the one that the handbook names, with the host of the
 * remote that is the same; else that of the remote `upstream`, else of `origin`, else of any other.
 * @param remotes of the repository that is worked in; empty where there is none
 * @param defaultHost where a handbook's repository is looked for that no remote names
 * @param isKnown whether a host is a GitHub that one can ask
 * @returns undefined where nothing names one
 */
export function projectRepository(
  handbook: ProjectHandbook | undefined,
  remotes: readonly GitRemote[],
  defaultHost: string,
  isKnown: (host: string) => boolean,
): RemoteRepository | undefined {
  const named = namedRepository(handbook?.repository);
  const hosted = remotes.flatMap(({ name, repository }) =>
    repository && isKnown(repository.host) ? [{ remote: name, repository }] : [],
  );
  if (named && handbook) {
    const own = hosted.find(({ repository }) => sameRepository(repository, named));
    if (own) return own.repository;
    if (handbook.applies || hosted.length === 0) return { ...named, host: defaultHost };
  }
  const best = ['upstream', 'origin'].flatMap((name) =>
    hosted.filter(({ remote }) => remote === name),
  );
  return (best[0] ?? hosted[0])?.repository;
}
