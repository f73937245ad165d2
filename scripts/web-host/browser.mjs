// The browser that shows the web host.
import { chromium } from 'playwright-core';
import { findChromium } from './system.mjs';

/**
 * What the browser leaves out: its pop-up under the address bar, which no window here shows and each
 * would load as a page of its own, and what Playwright leaves out of it, since only the last such
 * list counts.
 */
const unused = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'PreloadTopChromeWebUI',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/**
 * Keeps the browser from look-ups of its own, finds no host but this machine, so that a run is the
 * same with and without a network, and lets it run where there is no sandbox.
 */
const flags = [
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${unused.join(',')}`,
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * Starts the Chromium or Chrome of this machine, without a window.
 * @throws when there is none
 */
export async function launchBrowser() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium or Chrome was found on this machine.');
  return chromium.launch({
    executablePath,
    args: flags,
    // The script that starts the browser ends it too, in its own order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}
