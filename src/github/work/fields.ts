/** Checks on what GitHub answers: whatever is read of an answer goes through one of these. */

import { GitHubError } from '../errors';

/** What an answer should have, of which nothing is known yet. */
export type Fields<K extends string> = Readonly<Partial<Record<K, unknown>>>;

const wrong = (): GitHubError => new GitHubError({ kind: 'unexpected', status: 200 });

/** @throws {GitHubError} `unexpected`, as all of these do, for anything else */
export function fields<K extends string>(value: unknown): Fields<K> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong();
  return value as Fields<K>;
}

export function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw wrong();
  return value;
}

export function text(value: unknown): string {
  if (typeof value !== 'string') throw wrong();
  return value;
}

/** Empty for none. */
export const textOrNone = (value: unknown): string => (isNone(value) ? '' : text(value));

/** A whole number from 0. */
export function count(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw wrong();
  return value;
}

export function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw wrong();
  return value;
}

export function time(value: unknown): Date {
  const date = new Date(text(value));
  if (Number.isNaN(date.getTime())) throw wrong();
  return date;
}

/** The address of a page or of a repository, which the user's browser or Git may be given. */
export function webAddress(value: unknown): string {
  const address = text(value);
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) throw wrong();
  return address;
}

/** A commit's full id. */
export function commitId(value: unknown): string {
  const id = text(value);
  if (!/^[0-9a-f]{40,64}$/.test(id)) throw wrong();
  return id;
}

/** @throws {GitHubError} also for a name that is none of those given */
export function oneOf<T extends string>(value: unknown, names: readonly T[]): T {
  const name = names.find((known) => known === value);
  if (name === undefined) throw wrong();
  return name;
}

/** Of an account; undefined for one that is gone. */
export const loginOf = (value: unknown): string | undefined =>
  isNone(value) ? undefined : text(fields<'login'>(value).login);

/** Whether GitHub says that there is nothing. */
export const isNone = (value: unknown): value is null | undefined =>
  value === null || value === undefined;
