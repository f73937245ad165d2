/** Each in milliseconds, once a round. */
export interface Taken {
  readonly draw: number[];
  readonly bareDraw: number[];
  readonly zoom: number[];
  readonly bareZoom: number[];
  readonly pan: number[];
  readonly barePan: number[];
}

interface Mermaid {
  render(id: string, text: string, place: Element): Promise<{ svg: string }>;
}

/**
 * Runs in the view's page, so all that it needs is inside. Shows the view a changed workflow, as the
 * extension does, and has Mermaid draw the same text with the same settings into a plain element,
 * which then makes the same movements.
 */
export async function compareInPage(
  body: HTMLElement,
  { nodes, rounds }: { nodes: number; rounds: number },
): Promise<Taken> {
  const frames = 40;
  const shown = (svg: Element): Promise<void> =>
    new Promise((resolve) => {
      svg.getBoundingClientRect();
      requestAnimationFrame(() => setTimeout(resolve, 0));
    });
  const nextFrame = (): Promise<void> =>
    new Promise((resolve) => requestAnimationFrame(() => resolve()));
  const find = (selector: string): HTMLElement => {
    const found = body.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`The page has no ${selector}.`);
    return found;
  };
  const address = performance
    .getEntriesByType('resource')
    .find(({ name }) => name.endsWith('/flowcharts.js'))?.name;
  if (!address) throw new Error('The page has loaded no Mermaid.');
  const { mermaid } = ((await import(address)) as { default: { mermaid: Mermaid } }).default;
  const [stage, canvas, measure] = [find('#stage'), find('#canvas'), find('#measure')];

  const told = (window as unknown as { lastShown?: { content: { source: string } } }).lastShown;
  if (!told) throw new Error('No workflow was shown.');
  const original = told.content.source;

  const cover = document.createElement('div');
  cover.style.cssText = 'position:fixed;inset:0;overflow:hidden;z-index:9;background:inherit';
  const plain = document.createElement('div');
  plain.style.cssText = 'position:absolute;transform-origin:0 0;will-change:transform';
  cover.append(plain);

  const drawOurs = async (source: string): Promise<number> => {
    const start = performance.now();
    const drawn = new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (stage.querySelectorAll('.step').length < nodes) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(stage, { childList: true });
    });
    const data = { ...told, content: { ...told.content, source } };
    window.dispatchEvent(new MessageEvent('message', { data }));
    await drawn;
    await shown(stage);
    return performance.now() - start;
  };
  const drawBare = async (source: string, id: string): Promise<number> => {
    const start = performance.now();
    const { svg } = await mermaid.render(id, source, measure);
    plain.innerHTML = svg;
    await shown(plain);
    return performance.now() - start;
  };
  const perFrame = async (move: (frame: number) => void): Promise<number> => {
    await nextFrame();
    const start = performance.now();
    for (let frame = 0; frame < frames; frame++) {
      move(frame);
      await nextFrame();
    }
    return (performance.now() - start) / frames;
  };
  /** Where the last movement has come to its end, which costs something of its own. */
  const atRest = async (): Promise<void> => {
    while (canvas.classList.contains('moving')) await nextFrame();
  };
  /** Turns a wheel in each frame; gives the time of one, and where the picture stood in each. */
  const wheel = async (options: WheelEventInit): Promise<{ time: number; way: string[] }> => {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const at = { clientX: left + width / 2, clientY: top + height / 2 };
    const init = { ...at, bubbles: true, cancelable: true, ...options };
    const way: string[] = [];
    await atRest();
    const time = await perFrame((frame) => {
      const deltaY = frame < frames / 2 ? -40 : 40;
      canvas.dispatchEvent(new WheelEvent('wheel', { deltaY, ...init }));
      way.push(stage.style.transform);
    });
    return { time, way };
  };
  const same = (way: readonly string[]): Promise<number> =>
    perFrame((frame) => {
      plain.style.transform = way[frame] ?? '';
    });

  const taken: Taken = { draw: [], bareDraw: [], zoom: [], bareZoom: [], pan: [], barePan: [] };
  for (let round = 0; round <= rounds; round++) {
    const source = original.replace('Step 0]', `Step 0 ${'again '.repeat(round + 1)}]`);
    cover.remove();
    const draw = await drawOurs(source);
    const zoom = await wheel({});
    const pan = await wheel({ shiftKey: true });
    await atRest();
    body.append(cover);
    const bareDraw = await drawBare(source, `bare-${round}`);
    const bareZoom = await same(zoom.way);
    const barePan = await same(pan.way);
    // The first round compiles what the others use.
    if (round === 0) continue;
    taken.draw.push(draw);
    taken.bareDraw.push(bareDraw);
    taken.zoom.push(zoom.time);
    taken.bareZoom.push(bareZoom);
    taken.pan.push(pan.time);
    taken.barePan.push(barePan);
  }
  cover.remove();
  return taken;
}
