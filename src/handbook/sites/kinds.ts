import { justTheDocs } from './justTheDocs';
import type { Site, SiteFiles } from './site';

/** Whether a file says something about the site as a whole, for any kind of site. */
export function isSettings(path: string): boolean {
  return justTheDocs.isSettings(path);
}

/** The site that the files make. */
export function openSite(files: SiteFiles): Site {
  return justTheDocs.open(files);
}
