import type * as vscode from 'vscode';
import { registerFeatures } from './composition/features';
import { openServices } from './composition/services';
import type { Reading } from './features/reading/register';

/** Builds the parts and wires them; reads no page and loads no parser. */
export function activate(context: vscode.ExtensionContext): Pick<Reading, 'extendMarkdownIt'> {
  const services = openServices(context);
  const features = registerFeatures(services);
  // VS Code disposes them in this order: what uses goes before what is used.
  context.subscriptions.push(features, services);
  return { extendMarkdownIt: (md) => features.extendMarkdownIt(md) };
}
