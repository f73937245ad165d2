/** Following what the user waits for on GitHub: a bundle of its own, loaded when something is awaited. */
import { follow } from './follow';

export { follow };

/** What the bundle is, for whoever loads it. */
export interface FollowCode {
  readonly follow: typeof follow;
}
