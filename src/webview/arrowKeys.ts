/** The arrow keys that lead to the next and the previous of some elements. */
const arrows = {
  down: { ArrowDown: 1, ArrowUp: -1 },
  right: { ArrowRight: 1, ArrowLeft: -1 },
} as const;

/**
 * Moves the focus among elements that stand one after the other: by the arrow keys of their
 * direction, and with Home and End to the first and the last. At either end it stays.
 * @param at index of the element to start from; -1 where none is
 */
export function moveFocus(
  event: KeyboardEvent,
  direction: keyof typeof arrows,
  elements: readonly HTMLElement[],
  at: number,
): void {
  const steps: Readonly<Record<string, number>> = arrows[direction];
  const ends: Readonly<Record<string, number>> = { Home: 0, End: elements.length - 1 };
  const step = steps[event.key];
  const to = step === undefined ? ends[event.key] : at + step;
  if (to === undefined) return;
  event.preventDefault();
  elements[to]?.focus();
}
