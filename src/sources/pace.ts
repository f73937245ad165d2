import type { PaceOptions } from '../handbook/pacer';

/** How long work goes on in the extension host: between slices the event loop gets its turn. */
export const pace = {
  now: () => performance.now(),
  pause: () => new Promise<void>((resolve) => setTimeout(resolve)),
} satisfies PaceOptions;
