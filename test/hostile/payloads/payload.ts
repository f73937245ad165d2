/**
 * A piece of a hostile page. In its text, these stand for what would leave a trace of it:
 * - `@URL@` an address of the canary server, `@HOST@` the same without `http:`+`//`
 * - `@HTTPS@` an `https` address of a host that does not exist; the attempt is seen
 * - `@JS@` script that opens a dialog and marks the window, `@JSE@` the same with `&#…;` for marks
 * - `@CMD@` the address of the canary command, `@ID@` the payload's own number
 */
export interface Payload {
  readonly name: string;
  readonly text: string;
  /** It may swallow what comes after it, so it is the last of its page. */
  readonly last?: boolean;
}

/** Payloads that need no more of a name than their own text. */
export function payloads(...texts: readonly string[]): Payload[] {
  return texts.map((text) => ({ name: text.replace(/\s+/g, ' ').slice(0, 70), text }));
}

/** Payloads that each must be the last of their page. */
export function lastOnes(...texts: readonly string[]): Payload[] {
  return payloads(...texts).map((payload) => ({ ...payload, last: true }));
}
