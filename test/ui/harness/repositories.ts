import {
  createRepository as create,
  type Repository,
  type RepositoryOptions,
} from '../../../scripts/sample-repository.mjs';

const made = new Set<Repository>();

/** As in the script, and what a test does not remove goes at the end of the run. */
export function createRepository(options?: RepositoryOptions): Repository {
  const repository = create(options);
  made.add(repository);
  return repository;
}

/** Deletes all that `createRepository` made. */
export function removeRepositories(): void {
  for (const repository of made) repository.remove();
  made.clear();
}
