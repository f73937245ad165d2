import { escapeHtml } from '../../../handbook/escapeHtml';

/** The one script of the page, as its policy names it: it holds nothing of the handbook's. */
const nonce = 'print';

/**
 * A page that shows a picture and prints itself. The picture, which holds what a handbook's page
 * says, is an image: in one neither scripts nor links of an SVG file work, and nothing is loaded.
 */
export function printPage(title: string, svg: string): string {
  const policy = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style>
body { margin: 0; }
img { display: block; max-width: 100%; max-height: 98vh; margin: auto; }
@page { margin: 10mm; }
</style>
<img alt="${escapeHtml(title)}" src="data:image/svg+xml,${encodeURIComponent(svg)}">
<script nonce="${nonce}">addEventListener('load', () => print());</script>
`;
}
