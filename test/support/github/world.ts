import type { Repository } from './repository';

/** What repositories share: the stand-in's addresses, ids, clock and each other. */
export interface World {
  /** Without a slash at the end. */
  readonly uri: string;
  readonly apiBase: string;
  nextId(): number;
  now(): Date;
  /** The same for the same login. */
  userId(login: string): number;
  /** @param fullName `owner/name`, in any case */
  find(fullName: string): Repository | undefined;
  /** All repositories. */
  repositories(): Iterable<Repository>;
}
