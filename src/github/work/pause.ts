/**
 * Waits.
 * @param wait in milliseconds
 * @throws the signal's reason as soon as it ends the waiting
 */
export function pause(wait: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const end = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve();
    }, wait);
    signal.addEventListener('abort', end, { once: true });
  });
}
