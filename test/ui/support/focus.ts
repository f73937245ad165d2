import type { Workbench } from '../harness';

/** What the browser says when its user goes to another window, and comes back. */
export const focus = ({ page }: Workbench, isFocused: boolean): Promise<void> =>
  page.evaluate((has) => {
    document.hasFocus = () => has;
    document.dispatchEvent(new Event('visibilitychange'));
  }, isFocused);
