import type { BranchHistory } from './service';

/**
 * Reads the log that Git keeps of a branch (git-reflog): a line for each move, the oldest first, with
 * the commit before and after, who moved it and when (seconds since 1970, and the zone), and behind a
 * tab what did.
 * @returns undefined for an empty log
 */
export function readReflog(text: string): BranchHistory | undefined {
  const entries = text.split('\n').flatMap((line) => {
    const [, commit, who = '', action] = /^[0-9a-f]+ ([0-9a-f]+) ([^\t]*)\t(.*)$/.exec(line) ?? [];
    const seconds = / (\d{1,12}) [-+]\d{4}$/.exec(who)?.[1];
    if (commit === undefined || action === undefined || seconds === undefined) return [];
    return [{ commit, action, at: new Date(Number(seconds) * 1000) }];
  });
  const [first] = entries;
  if (!first) return undefined;
  const made = entries.filter(isMade);
  return {
    start: first.commit,
    from: /^branch: Created from (.*)$/i.exec(first.action)?.[1],
    made: made.map(({ commit }) => commit),
    latest: (made.at(-1) ?? first).at,
  };
}

/** A merge of another branch is nothing of one's own, nor is a rebase that brought no commit along. */
function isMade({ commit, action }: { readonly commit: string; readonly action: string }): boolean {
  if (/^(?:commit(?: \((?:amend|initial|cherry-pick)\))?|cherry-pick|revert|am):/.test(action)) {
    return true;
  }
  const onto = /^(?:rebase|pull)\b.* \(finish\): .* onto ([0-9a-f]+)$/.exec(action)?.[1];
  return onto !== undefined && onto !== commit;
}
