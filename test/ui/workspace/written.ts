import { onlyView, rowsAre } from '../support/panes';
import type { Stage } from '../support/stage';

/** What the bundled handbook is called in the tree. */
export const bundled = 'MassGen Contributor Handbook';

/** The text of a handbook's page. */
export const page = (title: string, body = '', order = 1): string =>
  `---\ntitle: ${title}\nnav_order: ${order}\n---\n\n# ${title}\n\n${body}\n`;

/** The text of a handbook's `_config.yml`. */
export const config = (title: string): string => `title: ${title}\ntheme: just-the-docs\n`;

/** Waits until the top rows of the Sections view, and those below unfolded ones, are these. */
export async function sectionsAre(
  { workbench }: Pick<Stage, 'workbench'>,
  expected: readonly string[],
): Promise<void> {
  await rowsAre(await onlyView(workbench, 'Sections'), expected);
}
