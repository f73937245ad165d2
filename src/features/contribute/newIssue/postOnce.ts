import { sameLogin } from '../../../github/login';
import { isGitHubError } from '../../../github/errors';
import type { SignedIn } from '../../../github/connect';
import type { Issue, NewIssue, RepositoryName } from '../../../github/work';

/** How long is looked for an issue of which no answer came, in ms. */
const patience = 30_000;

/**
 * Opens an issue, or gives the one that the account has opened with the same title and text: an
 * earlier try, whose answer never came, or whose window was closed, may have made it. So it is looked
 * for before it is posted, and once more where it is not known whether that was done. It is looked
 * for among the newest open issues: a search of GitHub finds new ones only after a while.
 */
export async function postOnce(
  signedIn: SignedIn,
  repository: RepositoryName,
  { title, body, labels }: NewIssue,
  signal: AbortSignal,
): Promise<Issue> {
  const wanted = { title, body, labels };
  const earlier = await findPosted(signedIn, repository, wanted, signal);
  if (earlier) return earlier;
  try {
    return await signedIn.work.createIssue(repository, wanted, signal);
  } catch (error) {
    const isUncertain =
      signal.aborted || (isGitHubError(error) && error.failure.kind === 'uncertain');
    if (!isUncertain) throw error;
    const look = findPosted(signedIn, repository, wanted, AbortSignal.timeout(patience));
    const found = await look.catch(() => undefined);
    if (!found) throw error;
    return found;
  }
}

async function findPosted(
  { work, login }: SignedIn,
  repository: RepositoryName,
  wanted: NewIssue,
  signal: AbortSignal,
): Promise<Issue | undefined> {
  const newest = await work.issues(repository, {}, 1, undefined, signal);
  return newest?.value.items.find(
    ({ title, body, author }) =>
      sameLogin(author, login) &&
      plain(title) === plain(wanted.title) &&
      plain(body) === plain(wanted.body),
  );
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
