/**
 * Whether two logins are one account's: GitHub takes no notice of upper and lower case. An account that
 * is gone, or not known, is the same as none.
 */
export function sameLogin(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one.toLowerCase() === other?.toLowerCase();
}
