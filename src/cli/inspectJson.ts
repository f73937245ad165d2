import type { SiteConfig } from '../handbook/model';
import { envelope } from './envelope';
import { jsonText } from './jsonText';
import type { LocalHandbook } from './open';
import { linkProblem, type InspectProblem } from './linkProblems';
import { followLinks, pageForm } from './pageForm';

/**
 * The handbook as JSON (docs/inspect-format.md), in pieces, each page made when it is asked for.
 * Each part, and each page, stands on a line of its own. Every field is there; what the handbook
 * does not say is `null`. Lines count from 1.
 * @param version of this program
 * @param problems known already; those of links are added as the pages are made
 */
export function* inspectJson(
  handbook: LocalHandbook,
  version: string,
  problems: InspectProblem[],
): Generator<string> {
  const { model } = handbook;
  const parts = {
    ...envelope(version),
    folder: handbook.folder,
    title: handbook.name,
    site: siteForm(model.config),
    navigation: model.navigation,
    workflow: model.workflow,
    tracks: model.tracks,
    people: model.people,
    meetings: model.meetings,
    checklists: model.checklists,
    channel: model.channel,
    invitation: model.invitation,
    spreadsheet: model.spreadsheet,
  };
  yield '{\n';
  for (const [name, part] of Object.entries(parts)) yield `"${name}": ${jsonText(part)},\n`;
  yield '"pages": [';
  let separator = '\n';
  for (const page of model.pages) {
    const links = followLinks(handbook, page);
    problems.push(...links.flatMap((link) => linkProblem(link) ?? []));
    yield separator + jsonText(pageForm(page, links));
    separator = ',\n';
  }
  yield `\n],\n"problems": ${jsonText(problems)}\n}\n`;
}

/** Without all that `_config.yml` holds: of that, only what the model understands has a form. */
function siteForm(config: SiteConfig): Omit<SiteConfig, 'values'> {
  const { title, url, baseurl, repository, editSource, editBranch } = config;
  return { title, url, baseurl, repository, editSource, editBranch };
}
