/** How long a condition may take to come true before the wait fails, in milliseconds. */
const patience = 30_000;

/**
 * Asks again and again until the answer is there, and gives it.
 * @param what named in the error when it never comes
 * @param ask gives undefined or false as long as the answer is not there
 * @throws after `timeout` milliseconds
 */
export async function until<T>(
  what: string,
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  timeout: number = patience,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/**
 * Clicks until what the click is for is so: one that comes while the window draws anew is lost.
 * @param what named in the error when it never comes
 * @param isSo whether it is so; looked at for two seconds after a click, before the next
 */
export async function clickUntil(
  what: string,
  click: () => Promise<void>,
  isSo: () => Promise<boolean>,
): Promise<void> {
  await until(what, async () => {
    if (await isSo()) return true;
    await click();
    return until(what, isSo, 2000).catch(() => false);
  });
}

/** Whether what is under way comes to its end, rather than fails. */
export function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
