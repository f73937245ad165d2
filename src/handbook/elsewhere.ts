/**
 * Whether a browser would look for an address outside the folder that it is relative to: it has a
 * scheme (also `http:` with fewer slashes), or names another host (`//…`, also with backslashes).
 * Browsers ignore white space and control characters in front of a scheme and inside it.
 * @param address without HTML's `&…;`
 */
export function leadsElsewhere(address: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(compact(address));
}

/** Whether an address is one of the web or of mail. */
export function leadsToWeb(address: string): boolean {
  return /^(?:https?|mailto):/i.test(compact(address));
}

const compact = (address: string): string => address.replace(/[\s\p{Cc}]/gu, '');
