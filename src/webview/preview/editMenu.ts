/**
 * Has a click on `Edit this page`, or Enter or Space, open the menu that VS Code opens there with the
 * right button: the same event, so VS Code reads the button's `data-vscode-context` and asks the
 * extension. Listens on the document, since the preview puts new content in by itself.
 * See `features/reading/editPage.ts`.
 */
export function offerEditing(): void {
  document.addEventListener('click', ({ target }) => {
    const button =
      target instanceof Element ? target.closest('.handbook-footer .handbook-edit button') : null;
    if (!(button instanceof HTMLElement)) return;
    // The menu takes the focus, and VS Code gives it back to the page, not to what had it there.
    window.addEventListener('focus', () => button.focus({ preventScroll: true }), { once: true });
    // A key gives no place of its own, and the button stands at the right.
    const { right, bottom } = button.getBoundingClientRect();
    button.dispatchEvent(
      new MouseEvent('contextmenu', {
        bubbles: true,
        cancelable: true,
        clientX: right,
        clientY: bottom,
      }),
    );
  });
}
