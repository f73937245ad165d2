import { liquidNames, type LiquidPage } from './liquidExpression';
import { type ReadLiquid, readLiquidText, type SiteAddresses } from './liquidText';
import type { SiteConfig } from './model';
import { ShownValues } from './shownValues';

/** A page's text with its Liquid understood, and the values that it shows. */
export interface PageLiquid extends ReadLiquid {
  readonly values: ShownValues;
}

/**
 * Understands the Liquid of a page's text, or of a piece of it; undefined for a text that is no
 * template.
 */
export function readPageLiquid(
  text: string,
  config: SiteConfig,
  page: LiquidPage | undefined,
  addresses: SiteAddresses,
): PageLiquid | undefined {
  if (!isTemplate(text, config, page)) return undefined;
  const values = new ShownValues();
  return {
    ...readLiquidText(text, { names: liquidNames(config, page), values, addresses }),
    values,
  };
}

/** Whether a text may have Liquid in it. */
export const mayHoldLiquid = (text: string): boolean => text.includes('{{') || text.includes('{%');

/**
 * Whether a text is a Jekyll template: the site has a `_config.yml`, or the text says what only a
 * template would. Other handbooks write about templates of other kinds.
 */
function isTemplate(text: string, config: SiteConfig, page: LiquidPage | undefined): boolean {
  if (!mayHoldLiquid(text)) return false;
  if (Object.keys(config.values).length > 0) return true;
  const tells = /\{\{-?\s*(?:site|page)\.|\{%-?\s*(?:link|post_url|raw|highlight|include)\b/;
  return page !== undefined && tells.test(text);
}
