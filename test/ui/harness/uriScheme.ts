import type { Page } from 'playwright-core';

/** Lets the window take VS Code's own links to begin so, as they do where Microsoft hosts it. */
export async function setUriScheme(page: Page, scheme: string): Promise<void> {
  await page.addInitScript(tellScheme, scheme);
}

/** Runs in the window, before VS Code reads from its page what product it is. */
function tellScheme(urlProtocol: string): void {
  const read = Object.getOwnPropertyDescriptor(Element.prototype, 'getAttribute')?.value as (
    this: Element,
    name: string,
  ) => string | null;
  Element.prototype.getAttribute = function (name) {
    const value = read.call(this, name);
    if (this.id !== 'vscode-workbench-web-configuration' || value === null) return value;
    const settings = JSON.parse(value) as { productConfiguration?: object };
    const productConfiguration = { ...settings.productConfiguration, urlProtocol };
    return JSON.stringify({ ...settings, productConfiguration });
  };
}
