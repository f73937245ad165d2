import type { FrameLocator, Locator } from 'playwright-core';
import { until, type Workbench } from '../harness';

/** The workflow view, as its reader sees it. */
export class Diagram {
  readonly frame: FrameLocator;
  readonly steps: Locator;
  readonly help: Locator;
  readonly tooltip: Locator;
  readonly banner: Locator;

  constructor(readonly workbench: Workbench) {
    this.frame = workbench.webview();
    this.steps = this.frame.locator('#stage [role=button]');
    this.help = this.frame.locator('#help');
    this.tooltip = this.frame.getByRole('tooltip');
    this.banner = this.frame.getByRole('alert');
  }

  /** Opens the view with its command, and waits for the picture. */
  async open(): Promise<this> {
    await this.workbench.command('Handbook: Open Workflow');
    return this.drawn();
  }

  async drawn(): Promise<this> {
    await this.steps.first().waitFor();
    return this;
  }

  /** A step by its title: the first part of its accessible name. */
  step(title: string): Locator {
    return this.frame.locator(`#stage [role=button][aria-label^=${JSON.stringify(`${title}, `)}]`);
  }

  /** Waits until the help of a step is shown. */
  async shows(title: string): Promise<void> {
    await this.help.getByRole('heading', { name: title, level: 2, exact: true }).waitFor();
  }

  /** The accessible name of what has the focus inside the page. */
  focused(): Promise<string> {
    return this.frame
      .locator('body')
      .evaluate(({ ownerDocument: { activeElement } }) =>
        (activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '').trim(),
      );
  }

  /** Zoom and pan, once they have come to rest. */
  async zoom(): Promise<{ readonly k: number; readonly x: number; readonly y: number }> {
    let before = '';
    await until('the zoom to rest', async () => {
      const now = await this.stageTransform();
      const rests = now === before;
      before = now;
      return rests && now !== '';
    });
    const [x = NaN, y = NaN, k = NaN] = (before.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    return { k, x, y };
  }

  /**
   * Waits until VS Code has written a state of the view that holds this text. In a browser it
   * writes what its windows look like about once a minute, and not when they are reloaded.
   */
  async kept(text: string): Promise<void> {
    const { page } = this.workbench;
    await until('the state to be written', () => page.evaluate(isStored, text), 75_000);
  }

  /** Contrast of the text of every step and phase to the fill behind it, with its name. */
  contrasts(): Promise<{ name: string; ratio: number }[]> {
    return this.frame.locator('#stage').evaluate(measureContrasts);
  }

  private stageTransform(): Promise<string> {
    return this.frame.locator('#stage').evaluate((stage: HTMLElement) => stage.style.transform);
  }
}

/** Runs in the window. Looks into the databases in which VS Code keeps its state in a browser. */
async function isStored(text: string): Promise<boolean> {
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no answer'));
    });
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith('vscode-web-state-db')) continue;
    const database = await answer(indexedDB.open(name));
    try {
      const table = database.transaction('ItemTable').objectStore('ItemTable');
      const values: unknown[] = await answer(table.getAll());
      // The state is JSON inside JSON, with a backslash more at each level.
      if (values.some((value) => String(value).replaceAll('\\', '').includes(text))) return true;
    } finally {
      database.close();
    }
  }
  return false;
}

/**
 * Runs in the page. Works WCAG's formula out anew rather than with the product's own code, and asks
 * the browser what lies behind the text.
 */
function measureContrasts(stage: HTMLElement): { name: string; ratio: number }[] {
  const numbers = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = numbers(colour).map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (text: Element): string => {
    const { left, top, width, height } = text.getBoundingClientRect();
    const below = stage.ownerDocument.elementsFromPoint(left + width / 2, top + height / 2);
    const painted = below.find(
      (element) =>
        !element.matches('text, tspan, .ring, foreignObject') &&
        element instanceof SVGGeometryElement &&
        (numbers(getComputedStyle(element).fill)[3] ?? 1) === 1 &&
        getComputedStyle(element).fill !== 'none' &&
        !element.matches('.flowchart-link'),
    );
    return painted
      ? getComputedStyle(painted).fill
      : getComputedStyle(stage.ownerDocument.body).backgroundColor;
  };
  return [...stage.querySelectorAll('.label text, .cluster-label text')]
    .filter((text) => text.textContent.trim() !== '')
    .map((text) => {
      const inner = text.querySelector('tspan tspan') ?? text;
      const [dark = 0, light = 0] = [getComputedStyle(inner).fill, behind(text)]
        .map(luminance)
        .sort((a, b) => a - b);
      return { name: text.textContent, ratio: (light + 0.05) / (dark + 0.05) };
    });
}
