// User settings that make a window the same on every run.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Nothing pops up, looks anything up, or moves by itself. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.autofetch': false,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * The setting that loads extensions under development in the web worker host: without it their
 * `main` runs in the Node host even in a browser.
 * @param {string[]} extensions their folders
 */
export function webKindSettings(extensions) {
  const kinds = extensions.map((folder) => {
    const { publisher, name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return [`${publisher}.${name}`, ['web']];
  });
  return { 'remote.extensionKind': Object.fromEntries(kinds) };
}
