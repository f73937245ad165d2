import type { Page } from 'playwright-core';

/** What VS Code can be told about the product that it is; all of it has a default. */
export interface Product {
  /** How VS Code's own links begin, as they do where Microsoft hosts it. */
  readonly urlProtocol?: string;
  /** What it is called in questions. */
  readonly nameShort?: string;
  /** What it is called elsewhere. */
  readonly nameLong?: string;
  /** Extensions that may use a sign-in without asking, as after the user has allowed it. */
  readonly trustedExtensionAuthAccess?: readonly string[];
}

/** Lets the window take itself for such a product. */
export async function setProduct(page: Page, product: Product): Promise<void> {
  await page.addInitScript(tellProduct, product);
}

/** Runs in the window, before VS Code reads from its page what product it is. */
function tellProduct(product: Product): void {
  const read = Object.getOwnPropertyDescriptor(Element.prototype, 'getAttribute')?.value as (
    this: Element,
    name: string,
  ) => string | null;
  Element.prototype.getAttribute = function (name) {
    const value = read.call(this, name);
    if (this.id !== 'vscode-workbench-web-configuration' || value === null) return value;
    const settings = JSON.parse(value) as { productConfiguration?: object };
    const productConfiguration = { ...settings.productConfiguration, ...product };
    return JSON.stringify({ ...settings, productConfiguration });
  };
}
