import { limits } from '../diagram/limits';
import type { Mermaid, MermaidConfig } from 'mermaid';
import { isDark, kindColours } from './kindColours';
import { themeVariables, type Palette } from './palette';

/**
 * Mermaid's configuration for one diagram. `secure` names what a directive may not change, should
 * one get through; the text comes without any.
 * @param flowchart whether it is one: others are drawn in Mermaid's own themes
 */
export function configure(
  mermaid: Mermaid,
  palette: Palette,
  flowchart: boolean,
  { fontFamily, fontSize }: CSSStyleDeclaration,
): void {
  const appearance = {
    ...themeFor(palette, flowchart),
    look: 'classic' as const,
    // Mermaid's default, ELK, is another 1.5 MB of script.
    layout: 'dagre',
    fontFamily,
    fontSize: Number.parseFloat(fontSize),
    htmlLabels: false,
  };
  mermaid.initialize({
    ...limits,
    ...appearance,
    securityLevel: 'strict',
    startOnLoad: false,
    suppressErrorRendering: true,
    deterministicIds: true,
    flowchart: {
      curve: 'basis',
      nodeSpacing: 32,
      rankSpacing: 32,
      padding: 12,
      wrappingWidth: 220,
      minNodeWidth: 96,
      diagramPadding: 4,
      subGraphTitleMargin: { top: 4, bottom: 14 },
    },
    // Else as wide as the place where it is measured.
    gantt: { useWidth: 960 },
    // In boxes that are wider than their labels, Mermaid sets those to the left.
    state: { minNodeWidth: 0 },
    usecase: { minNodeWidth: 0 },
    secure: [
      ...['secure', 'securityLevel', 'startOnLoad', 'suppressErrorRendering', 'dompurifyConfig'],
      ...['themeCSS', 'altFontFamily', 'darkMode', 'arrowMarkerAbsolute'],
      ...Object.keys(limits),
      ...Object.keys(appearance),
    ],
  });
}

function themeFor(
  palette: Palette,
  flowchart: boolean,
): Pick<MermaidConfig, 'theme' | 'themeVariables'> {
  return flowchart
    ? { theme: 'base', themeVariables: themeVariables(palette) }
    : {
        theme: isDark(palette.background) ? 'dark' : 'default',
        themeVariables: kindColours(palette),
      };
}
