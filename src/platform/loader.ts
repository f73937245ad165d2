import { platform } from '#platform';
import type * as vscode from 'vscode';
import type { Bundles } from './bundles';

/** Loads a bundle of the extension, each once; what fails is tried again the next time. */
export type Load = <Name extends keyof Bundles>(name: Name) => Promise<Bundles[Name]>;

/** @param extension its folder */
export function bundleLoader(extension: vscode.Uri): Load {
  const loaded = new Map<keyof Bundles, Promise<unknown>>();
  return <Name extends keyof Bundles>(name: Name) => {
    const known = loaded.get(name) as Promise<Bundles[Name]> | undefined;
    if (known) return known;
    const loading = platform.load(extension, name);
    loaded.set(name, loading);
    loading.catch(() => loaded.delete(name));
    return loading;
  };
}
