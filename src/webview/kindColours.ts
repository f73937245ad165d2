import { luminance, over, parseComputed, readable, toHex, type Colour } from './contrast';
import type { Palette } from './palette';

/** What tells parts of a chart from each other: colours far apart, also for most who see few. */
const hues = [
  'rgb(62, 130, 220)',
  'rgb(230, 140, 40)',
  'rgb(50, 165, 110)',
  'rgb(205, 85, 120)',
  'rgb(140, 105, 215)',
  'rgb(60, 170, 185)',
  'rgb(190, 160, 40)',
  'rgb(150, 120, 95)',
].map((colour) => parseComputed(colour));
/** As many numbered colours as Mermaid's themes have. */
const scales = { cScale: 12, pie: 12, git: 8, fillType: 8 };

export const isDark = (colour: Colour): boolean => luminance(colour) < 0.2;

/**
 * Mermaid's `themeVariables` for a diagram that is no flowchart, over its own theme for light or dark
 * pages: the page's background, and colours of parts that go with it. Mermaid's own are too dark
 * for the letters on them, or as loud as they can be.
 */
export function kindColours({ background, foreground, line }: Palette): Record<string, unknown> {
  const parts = hues.flatMap((hue) => (hue ? [over({ ...hue, a: 0.45 }, background)] : []));
  const part = (index: number): Colour => parts[index % parts.length] ?? background;
  const numbered = Object.entries(scales).flatMap(([name, count]) =>
    Array.from({ length: count }, (_, index): [string, string] => [
      `${name}${name === 'pie' ? index + 1 : index}`,
      toHex(part(index)),
    ]),
  );
  const labels = Array.from({ length: scales.cScale }, (_, index): [string, string][] => {
    const text = toHex(readable(part(index), [foreground, background]));
    return [
      [`cScaleLabel${index}`, text],
      [`gitBranchLabel${index}`, text],
    ];
  }).flat();
  return {
    ...Object.fromEntries([...numbered, ...labels]),
    background: toHex(background),
    darkMode: isDark(background),
    textColor: toHex(foreground),
    titleColor: toHex(foreground),
    lineColor: toHex(line),
    xyChart: { plotColorPalette: parts.map(toHex).join(',') },
  };
}
