import type { ExtensionHost } from '../harness';

/** The host of this run: each has a tier of its own. Set by the build. */
declare const TEST_EXTENSION_HOST: ExtensionHost;

/** What a suite's title says of the host that it runs in. */
const names: Readonly<Record<ExtensionHost, string>> = {
  node: 'Node host',
  web: 'web worker host',
};

/**
 * Describes a suite that runs in both extension hosts: what a user sees must be the same in both,
 * but for what its tests leave out on a plain condition.
 */
export function inEachHost(title: string, tests: (host: ExtensionHost) => void): void {
  describe(`${title} (${names[TEST_EXTENSION_HOST]})`, () => tests(TEST_EXTENSION_HOST));
}

/** Describes a suite about what only the Node host has (Git, the preview's plugin), or no host at all. */
export function inNodeHost(title: string, tests: () => void): void {
  if (TEST_EXTENSION_HOST === 'node') describe(title, tests);
}
