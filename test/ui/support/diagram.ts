import type { FrameLocator, Locator } from 'playwright-core';
import {
  lookAway,
  themeClasses,
  themes,
  until,
  untilStored,
  type Theme,
  type Workbench,
} from '../harness';
import { measureContrasts, type Measured } from './contrasts';
import type { Stage } from './stage';

/** The workflow view, as its reader sees it. */
export class Diagram {
  readonly frame: FrameLocator;
  readonly steps: Locator;
  readonly help: Locator;
  readonly tooltip: Locator;
  readonly banner: Locator;
  readonly find: Locator;
  readonly list: Locator;
  readonly minimap: Locator;

  constructor(readonly workbench: Workbench) {
    this.frame = workbench.webview();
    this.steps = this.frame.locator('#stage [role=button]');
    this.help = this.frame.locator('#help');
    this.tooltip = this.frame.getByRole('tooltip');
    this.banner = this.frame.getByRole('alert');
    this.find = this.frame.getByRole('search');
    this.list = this.frame.getByRole('region', { name: 'Steps' });
    this.minimap = this.frame.getByRole('img', { name: 'Overview of the diagram' });
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

  /** Whether the page has asked for Mermaid's script for flowcharts. */
  loadedMermaid(): Promise<boolean> {
    return this.frame
      .locator('body')
      .evaluate(() =>
        performance
          .getEntriesByType('resource')
          .some(({ name }) => name.endsWith('/flowcharts.js')),
      );
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

  /** Shows the list of the steps instead of the picture; does nothing when it is shown. */
  async showList(): Promise<void> {
    if (!(await this.list.isVisible())) {
      await this.frame.getByRole('button', { name: /^Show as list/ }).click();
    }
    await this.list.waitFor();
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

  /** Has VS Code write the state of the view, and waits until that holds this text. */
  async kept(text: string): Promise<void> {
    const { page } = this.workbench;
    await lookAway(page);
    await untilStored(page, text);
  }

  /** Fits the diagram, and measures how each text and each step stands out in it. */
  async contrasts(): Promise<Measured[]> {
    await this.frame.getByRole('button', { name: 'Fit into the view' }).click();
    await this.zoom();
    return this.frame.locator('#stage').evaluate(measureContrasts);
  }

  /** Turns the window, and with it the view, to a theme. */
  async theme(theme: Theme, stage: Stage): Promise<void> {
    const window = this.workbench.page.locator(`.monaco-workbench.${themeClasses[theme]}`);
    if ((await window.count()) > 0) return;
    const before = await this.pictureId();
    stage.configure({ 'workbench.colorTheme': themes[theme] });
    await window.waitFor();
    await until('the new colours', async () => (await this.pictureId()) !== before);
  }

  /** Each drawing has a name of its own. */
  private pictureId(): Promise<string> {
    return this.frame.locator('#stage > svg').evaluate(({ id }) => id);
  }

  private stageTransform(): Promise<string> {
    return this.frame.locator('#stage').evaluate((stage: HTMLElement) => stage.style.transform);
  }
}
