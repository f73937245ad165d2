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
 * extension does, and has Mermaid draw the same text with the same settings into a plain element.
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
    .find(({ name }) => name.includes('/mermaid.core-'))?.name;
  if (!address) throw new Error('The page has loaded no Mermaid.');
  const mermaid = ((await import(address)) as { default: Mermaid }).default;
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
  const wheel = (frame: number, options: WheelEventInit): void => {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const deltaY = frame < frames / 2 ? -40 : 40;
    const at = { clientX: left + width / 2, clientY: top + height / 2 };
    const init = { deltaY, ...at, bubbles: true, cancelable: true, ...options };
    canvas.dispatchEvent(new WheelEvent('wheel', init));
  };
  const scaleAt = (frame: number): number => 0.3 * 1.03 ** Math.min(frame, frames - frame);

  const taken: Taken = { draw: [], bareDraw: [], zoom: [], bareZoom: [], pan: [], barePan: [] };
  for (let round = 0; round <= rounds; round++) {
    const source = original.replace('Step 0]', `Step 0 ${'again '.repeat(round + 1)}]`);
    cover.remove();
    const draw = await drawOurs(source);
    const zoom = await perFrame((frame) => wheel(frame, {}));
    const pan = await perFrame((frame) => wheel(frame, { shiftKey: true }));
    body.append(cover);
    const bareDraw = await drawBare(source, `bare-${round}`);
    const bareZoom = await perFrame((frame) => {
      plain.style.transform = `translate(10px, 10px) scale(${scaleAt(frame)})`;
    });
    const barePan = await perFrame((frame) => {
      plain.style.transform = `translate(${10 + 4 * frame}px, 10px) scale(0.3)`;
    });
    // The first round compiles what the others use.
    if (round === 0) continue;
    taken.draw.push(draw);
    taken.bareDraw.push(bareDraw);
    taken.zoom.push(zoom);
    taken.bareZoom.push(bareZoom);
    taken.pan.push(pan);
    taken.barePan.push(barePan);
  }
  cover.remove();
  return taken;
}
