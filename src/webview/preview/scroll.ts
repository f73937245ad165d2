const key = 'handbook.scrolled';

function followMark(): void {
  const mark = document.querySelector<HTMLElement>('[data-handbook-turn]');
  const { handbookHeading, handbookTurn } = mark?.dataset ?? {};
  if (handbookHeading === undefined || !(Number(handbookTurn) > lastTurn())) return;
  document.getElementById(handbookHeading)?.scrollIntoView();
  remember(handbookTurn ?? '');
}

/** The page is loaded anew each time it is refreshed, so that what was done is kept outside it. */
function lastTurn(): number {
  try {
    return Number(sessionStorage.getItem(key));
  } catch {
    return 0;
  }
}

function remember(turn: string): void {
  try {
    sessionStorage.setItem(key, turn);
  } catch {
    // Without storage a page that is refreshed is scrolled to its heading once more.
  }
}

/** After VS Code's own script has put the page where it stood before. */
function afterFirstScroll(action: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(action));
}

/**
 * Scrolls to the heading at which a page was opened, where the page carries a mark that names it.
 * See `features/reading/previewScroll.ts`.
 */
export function followMarks(): void {
  window.addEventListener('load', () => afterFirstScroll(followMark));
  window.addEventListener('vscode.markdown.updateContent', () => afterFirstScroll(followMark));
}
