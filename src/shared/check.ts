/** Checks for values that come from outside: a message, a stored state. Nothing is trusted. */

/** Tells whether a value of unknown origin has the shape of `T`. */
export type Check<T> = (value: unknown) => value is T;

export const isString: Check<string> = (value) => typeof value === 'string';

export const isBoolean: Check<boolean> = (value) => typeof value === 'boolean';

/** Finite: NaN and the infinities are no numbers that a message may carry. */
export const isNumber: Check<number> = (value): value is number => Number.isFinite(value);

export const isLine: Check<number> = (value): value is number =>
  Number.isInteger(value) && (value as number) >= 0;

/** Structured cloning keeps `undefined`, JSON drops the key; both read as `undefined`. */
export const optional =
  <T>(check: Check<T>): Check<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || check(value);

export const arrayOf =
  <T>(check: Check<T>): Check<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every((item) => check(item));

export const oneOf =
  <T extends string>(...allowed: readonly T[]): Check<T> =>
  (value): value is T =>
    allowed.some((item) => item === value);

/** Every key of `T` has its check; further keys of the value are let through, and never read. */
export const object =
  <T extends object>(checks: { readonly [K in keyof Required<T>]: Check<T[K]> }): Check<T> =>
  (value): value is T => {
    if (typeof value !== 'object' || value === null) return false;
    const record = value as Record<string, unknown>;
    return Object.entries<Check<unknown>>(checks).every(([key, check]) => check(record[key]));
  };

export const either =
  <A, B>(first: Check<A>, second: Check<B>): Check<A | B> =>
  (value): value is A | B =>
    first(value) || second(value);
