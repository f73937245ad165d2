import type { Session } from '../polite';
import type { GitHubWork } from '../work';
import { checks } from './checks';
import { comments } from './comments';
import { forks } from './forks';
import { issues } from './issues';
import { merged } from './merged';
import { pullRequests } from './pullRequests';
import { repositories } from './repositories';
import { status } from './status';
import { tags } from './tags';
import { textFiles } from './textFiles';
import { timeline } from './timeline';

/** What a contributor does on GitHub, by one client. Asks nothing yet. */
export function githubWork(session: Session): GitHubWork {
  return {
    ...issues(session),
    ...timeline(session),
    ...comments(session),
    ...repositories(session),
    ...forks(session),
    ...pullRequests(session),
    ...checks(session),
    ...status(session),
    ...tags(session),
    ...merged(session),
    ...textFiles(session),
  };
}
