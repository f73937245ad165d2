import type { Page } from 'playwright-core';
import { until } from './until';

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The middle of the first place on screen where the text editor shows this text, in CSS pixels.
 * The editor splits a line into many elements and shows spaces as no-break spaces.
 */
export function hoverPoint(page: Page, text: string): Promise<Point> {
  return until(`"${text}" in the editor`, () => page.evaluate(findText, text));
}

/** Runs in the page. */
function findText(text: string): Point | undefined {
  const middle = Math.floor(text.length / 2);
  for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
    const shown = line.textContent.replaceAll('\u00a0', ' ');
    const start = shown.indexOf(text);
    if (start < 0) continue;
    let offset = start + middle;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { length } = node.textContent ?? '';
      if (offset < length) {
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        const { left, top, width, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
      offset -= length;
    }
  }
  return undefined;
}
