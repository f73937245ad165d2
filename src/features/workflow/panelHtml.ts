import * as vscode from 'vscode';
import { script as earlyScript, style } from 'page:parts';
import { escapeHtml } from '../../handbook/escapeHtml';
import type { DiagramStrings } from '../../shared/diagramStrings';

/** Folders that the diagram view's page may load from. */
export const pageRoots = (extensionUri: vscode.Uri): vscode.Uri[] => [
  vscode.Uri.joinPath(extensionUri, 'dist', 'webview'),
  vscode.Uri.joinPath(extensionUri, 'media'),
];

/** What a page is made of besides its frame. */
export interface PageContent {
  /** Whether it is a flowchart that will be shown, as far as that is known. */
  readonly flowchart: boolean;
  /** A kept drawing, as JSON of unknown worth. */
  readonly kept: string | undefined;
}

/**
 * The page of the diagram view: its frame, empty, with the script that fills it.
 *
 * Nothing but the extension's own files loads. The script runs by its nonce, which its modules
 * inherit when they load each other. `'unsafe-inline'` for styles is what Mermaid needs: it puts a
 * style element into each picture and style attributes on its nodes; a style can fetch nothing
 * here, since fonts come from the extension only, and of images only those load that this page's
 * script has made itself (`blob:`), which it does to paint a picture as PNG: such an address names
 * nothing that a diagram's text could bring along, and none of the network.
 */
export function pageHtml(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  strings: DiagramStrings,
  { flowchart, kept }: PageContent,
): string {
  const [scripts, media] = pageRoots(extensionUri).map((root) => webview.asWebviewUri(root));
  const nonce = makeNonce();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource} 'unsafe-inline'`,
    `font-src ${webview.cspSource}`,
    'img-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const name = escapeHtml(strings.diagram);
  const drawing = kept === undefined ? '' : ` data-kept="${escapeHtml(kept)}"`;
  const files = `<link rel="stylesheet" href="${String(scripts)}/codicon.css">
<link rel="stylesheet" href="${String(media)}/step.css">
<script type="module" nonce="${nonce}" src="${String(scripts)}/diagram.js"></script>`;
  // A drawing that came along is seen once the page has loaded: it waits for no file.
  const rest =
    kept === undefined
      ? files
      : `<template id="rest">${files}</template>
<script nonce="${nonce}">${inScript(earlyScript)}</script>`;
  // On its way while the page's own script is, which will ask for it.
  const mermaid =
    flowchart && kept === undefined
      ? `<link rel="modulepreload" nonce="${nonce}" href="${String(scripts)}/flowcharts.js">\n`
      : '';
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
${mermaid}<style>${style}</style>
</head>
<body data-strings="${escapeHtml(JSON.stringify(strings))}" data-kind="${flowchart ? 'flowchart' : ''}"${drawing}>
<div id="view">
<main id="picture">
<h1 id="name" class="unseen">${name}</h1>
<div id="banner" role="alert" hidden></div>
<div id="panes">
<div id="toolbar" role="toolbar" aria-label="${escapeHtml(strings.tools)}" hidden></div>
<div id="find" role="search" hidden></div>
<div id="canvas" role="application" aria-labelledby="name" aria-describedby="keys" hidden><div id="stage"></div></div>
<div id="minimap" role="img" aria-label="${escapeHtml(strings.overview)}" hidden></div>
<div id="list" role="region" aria-label="${escapeHtml(strings.steps)}" tabindex="-1" hidden></div>
<p id="notice">${escapeHtml(strings.loading)}</p>
</div>
<div id="tooltip" role="tooltip" hidden></div>
<p id="keys" hidden>${escapeHtml(strings.keys)}</p>
<div id="status" class="unseen" role="status"></div>
</main>
<aside id="help" aria-label="${escapeHtml(strings.help)}" hidden></aside>
</div>
<div id="measure" aria-hidden="true"></div>
${rest}
</body>
</html>`;
}

/** 128 random bits for the page's content security policy. */
function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A script such that nothing in its strings and regular expressions ends the element around it. */
const inScript = (text: string): string =>
  text.replace(/<(?=\/script|script|!--)/gi, String.raw`\x3c`);
