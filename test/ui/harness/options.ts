import { quietSettings, webKindSettings } from '../../../scripts/web-host/settings.mjs';
import type { Account } from './account';
import type { Product } from './product';

/** The platform's own themes, by what a user calls them. */
export const themes = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  highContrast: 'Default High Contrast',
  highContrastLight: 'Default High Contrast Light',
} as const;

export type Theme = keyof typeof themes;

/** What VS Code puts on the window's element once the theme's colours are there. */
export const themeClasses: Readonly<Record<Theme, string>> = {
  light: 'vscode-theme-defaults-themes-light_modern-json',
  dark: 'vscode-theme-defaults-themes-dark_modern-json',
  highContrast: 'vscode-theme-defaults-themes-hc_black-json',
  highContrastLight: 'vscode-theme-defaults-themes-hc_light-json',
};

/** Which of VS Code's extension hosts runs the extension: Node's, or the one in a web worker. */
export type ExtensionHost = 'node' | 'web';

/** How a window is opened; everything has a default. */
export interface WorkbenchOptions {
  /** Default: no folder. */
  readonly folder?: string;
  /** The user's settings, written before the start. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Which extension host loads the extensions. Default: Node's. */
  readonly extensionKind?: ExtensionHost;
  /** The profile, which is kept: what a window left in it, the next one finds. Default: a new one. */
  readonly userDataDir?: string;
  /** Installs this packaged extension instead of loading the checkout. */
  readonly vsix?: string;
  /** Folders of more extensions to load. */
  readonly extensions?: readonly string[];
  /**
   * Who the user is on GitHub: VS Code's sign-in then asks this, instead of GitHub. Default: VS
   * Code's own sign-in, to which nobody has signed in.
   */
  readonly account?: Account;
  /** False leaves the extension out: the window as it is without it. Default: true. */
  readonly ours?: boolean;
  /** False opens in Restricted Mode. Default: true. */
  readonly trusted?: boolean;
  /** Switches off each page's content security policy, to see what holds without it. */
  readonly bypassCsp?: boolean;
  /** The scheme of VS Code's own links, such as `vscode` on vscode.dev. Default: the web host's. */
  readonly uriScheme?: string;
  /** What VS Code calls itself where it asks something. Default: what the web host calls it. */
  readonly productName?: string;
  /** Default: light. */
  readonly theme?: Theme;
  /** In CSS pixels. Default: 1280 by 900. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Added to the environment of the server and the extension host. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The folders of the extensions to load, this one first. */
export function extensionsOf({ ours, vsix, extensions, account }: WorkbenchOptions): string[] {
  const own = (ours ?? true) && vsix === undefined ? [process.cwd()] : [];
  return [...own, ...(extensions ?? []), ...(account ? [account.extension] : [])];
}

/**
 * Those that the web worker host is to run. What stands in for VS Code's own sign-in runs beside the
 * server, where VS Code's own does: told to run in the worker, it is loaded by neither host.
 */
function inTheWorker(options: WorkbenchOptions): string[] {
  return extensionsOf(options).filter((folder) => folder !== options.account?.extension);
}

/** What the window takes itself for; undefined for what it is. */
export function productOf(options: WorkbenchOptions): Product | undefined {
  const { uriScheme, productName, account } = options;
  if (uriScheme === undefined && productName === undefined && !account?.isAllowed) return undefined;
  return {
    ...(uriScheme !== undefined && { urlProtocol: uriScheme }),
    ...(productName !== undefined && { nameShort: productName, nameLong: productName }),
    ...(account?.isAllowed && { trustedExtensionAuthAccess: ['massgen.contributor-handbook'] }),
  };
}

/** The settings file of the window. */
export function settingsOf(options: WorkbenchOptions): Record<string, unknown> {
  return {
    ...quietSettings,
    'workbench.colorTheme': themes[options.theme ?? 'light'],
    'window.autoDetectHighContrast': false,
    'window.autoDetectColorScheme': false,
    'security.workspace.trust.enabled': options.trusted === false,
    ...(options.extensionKind === 'web' && webKindSettings(inTheWorker(options))),
    ...options.account?.settings,
    ...options.settings,
  };
}
