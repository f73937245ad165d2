import { loadParts } from 'mermaid:parts';
import { isDiagramStrings } from '../shared/diagramStrings';
import { View } from './view';

/** The diagram view's page starts here. */
function start(): void {
  const strings: unknown = JSON.parse(document.body.dataset['strings'] ?? 'null');
  if (!isDiagramStrings(strings)) throw new Error('The page came without its words');
  // All at once: Mermaid would ask for each of its parts only when it comes to need it.
  const mermaid = Promise.all([import('mermaid'), loadParts()]);
  const view = new View(
    strings,
    mermaid.then(([module]) => module.default),
  );
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
