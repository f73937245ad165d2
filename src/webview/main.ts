import { isDiagramStrings } from '../shared/diagramStrings';
import { drawers } from './drawers';
import { View } from './view';

/** The diagram view's page starts here. */
function start(): void {
  const strings: unknown = JSON.parse(document.body.dataset['strings'] ?? 'null');
  if (!isDiagramStrings(strings)) throw new Error('The page came without its words');
  const mermaid = drawers();
  const early = window.handbookEarly?.drawing;
  // On its way already, while the extension gets the content ready.
  if (document.body.dataset['kind'] === 'flowchart' && !early) void mermaid('flowchart');
  const view = new View(strings, mermaid, early);
  // VS Code tells a page of a new theme by the classes and styles that it sets.
  let redrawing = 0;
  const themes = new MutationObserver(() => {
    cancelAnimationFrame(redrawing);
    redrawing = requestAnimationFrame(() => void view.themeChanged());
  });
  themes.observe(document.body, { attributeFilter: ['class', 'data-vscode-theme-id'] });
  themes.observe(document.documentElement, { attributeFilter: ['style'] });
}

start();
