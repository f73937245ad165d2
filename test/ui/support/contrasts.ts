/** How a text, or the outline of a step, stands out from what lies behind it. */
export interface Measured {
  readonly name: string;
  readonly what: 'text' | 'outline';
  readonly ratio: number;
}

/** What WCAG 2.2 asks at level AA: of text (1.4.3), and of what tells where a control is (1.4.11). */
const enough = { text: 4.5, outline: 3 } as const;

/** Those that do not stand out enough. */
export const faint = (measured: readonly Measured[]): Measured[] =>
  measured.filter(({ what, ratio }) => !(ratio >= enough[what]));

/**
 * Runs in the page. Works WCAG's formula out anew rather than with the product's own code, and asks
 * the browser what lies behind each text of the picture: all that is painted there, translucent or
 * not. What lies behind is known of what is in view only.
 */
export function measureContrasts(stage: HTMLElement): Measured[] {
  type Paint = readonly [r: number, g: number, b: number, a: number];
  const page = stage.ownerDocument;

  const read = (colour: string): Paint | undefined => {
    if (colour === 'none') return undefined;
    const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    const scale = colour.startsWith('color(') ? 255 : 1;
    return [r * scale, g * scale, b * scale, a];
  };
  const paint = (element: Element, kind: 'fill' | 'stroke'): Paint | undefined => {
    const style = getComputedStyle(element);
    const colour = read(style[kind]);
    if (colour === undefined) return undefined;
    let alpha = colour[3] * Number(kind === 'fill' ? style.fillOpacity : style.strokeOpacity);
    for (let at: Element | null = element; at !== null && at !== stage; at = at.parentElement) {
      alpha *= Number(getComputedStyle(at).opacity);
    }
    return [colour[0], colour[1], colour[2], alpha];
  };
  const lay = (top: Paint, below: Paint): Paint => {
    const mix = (upper: number, lower: number): number => upper * top[3] + lower * (1 - top[3]);
    return [mix(top[0], below[0]), mix(top[1], below[1]), mix(top[2], below[2]), 1];
  };
  const body: Paint = read(getComputedStyle(page.body).backgroundColor) ?? [255, 255, 255, 1];
  const behind = (x: number, y: number): Paint =>
    page
      .elementsFromPoint(x, y)
      .filter(
        (element) =>
          element instanceof SVGGeometryElement &&
          stage.contains(element) &&
          element.closest('.ring, .here, .badge') === null,
      )
      .map((element) => paint(element, 'fill'))
      .reduceRight<Paint>((below, top) => (top === undefined ? below : lay(top, below)), body);

  const luminance = (colour: Paint): number => {
    const [r = 0, g = 0, b = 0] = colour.slice(0, 3).map((part) => {
      const value = part / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one: Paint, other: Paint): number => {
    const [dark = 0, light = 0] = [one, other].map(luminance).sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  const texts = [...stage.querySelectorAll('.label text, .cluster-label text')]
    .filter((text) => text.textContent.trim() !== '')
    .map((text): Measured => {
      const { left, top, width, height } = text.getBoundingClientRect();
      const below = behind(left + width / 2, top + height / 2);
      const words = [...text.querySelectorAll('tspan')].filter((span) => !span.firstElementChild);
      const ratios = (words.length > 0 ? words : [text]).map((span) =>
        ratio(lay(paint(span, 'fill') ?? below, below), below),
      );
      return { name: text.textContent, what: 'text', ratio: Math.min(...ratios) };
    });
  const outlines = [...stage.querySelectorAll('.step.node')].map((step): Measured => {
    const { left, top, height } = step.querySelector('.ring')!.getBoundingClientRect();
    const below = behind(left - 2, top + height / 2);
    const ratios = [...step.querySelectorAll(':is(rect, circle, ellipse, polygon, path)')]
      .filter((shape) => shape.closest('.label, .ring, .here, .badge') === null)
      .flatMap((shape) => [paint(shape, 'fill'), paint(shape, 'stroke')])
      .map((colour) => (colour === undefined ? 1 : ratio(lay(colour, below), below)));
    return {
      name: step.getAttribute('aria-label') ?? '',
      what: 'outline',
      ratio: Math.max(...ratios),
    };
  });
  return [...texts, ...outlines];
}
