import { docusaurus } from './docusaurus';
import { openFolder } from './folder';
import { hintOf, type Hint } from './hints';
import { hugo } from './hugo';
import { justTheDocs } from './justTheDocs';
import { mkDocs } from './mkDocs';
import type { Site, SiteFiles } from './site';
import { summary } from './summary';

/** The kinds whose settings may stand in a handbook or beside it. */
const kinds = [justTheDocs, mkDocs, summary, docusaurus, hugo];

/**
 * The site that the files make. A file of settings says of which kind it is; without one, what the
 * pages' front matter says; else it is a plain folder.
 */
export function openSite(files: SiteFiles): Site {
  if (files.paths.some(justTheDocs.isSettings)) return justTheDocs.open(files);
  return mkDocs.open(files) ?? summary.open(files) ?? programmed(files) ?? hinted(files);
}

/** Docusaurus' and Hugo's order stands in their pages. */
function programmed(files: SiteFiles): Site | undefined {
  if (files.paths.some(docusaurus.isSettings)) return docusaurus.open(files);
  return files.paths.some(hugo.isSettings) ? hugo.open(files) : undefined;
}

function hinted(files: SiteFiles): Site {
  const hints = new Set<Hint | undefined>();
  for (const path of files.paths) hints.add(hintOf(path, files.text(path)));
  if (hints.has('hugo')) return { ...hugo.open(files), tentative: true };
  if (hints.has('justTheDocs')) return { ...justTheDocs.open(files), tentative: true };
  if (hints.has('docusaurus')) return { ...docusaurus.open(files), tentative: true };
  return openFolder(files.paths);
}

/** Whether a file that has come, gone or another text now may make another site of a handbook. */
export function makesAnotherSite(
  site: Site,
  path: string,
  before: string | undefined,
  now: string | undefined,
): boolean {
  if (kinds.some((kind) => kind.isSettings(path))) return true;
  const comesOrGoes = before === undefined || now === undefined;
  if (comesOrGoes && site.shapedBy?.(path) === true) return true;
  return site.tentative === true && hintOf(path, before) !== hintOf(path, now);
}
