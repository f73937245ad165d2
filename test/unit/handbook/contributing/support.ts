import type { SourceFile } from '../../../../src/handbook/model';
import { contributionRules } from '../../../../src/handbook/contributing/contributionRules';
import type { ContributionRules } from '../../../../src/handbook/contributing/rules';
import { page, read } from '../support';

const steps = {
  claim: 'Browse and claim issues',
  implement: 'Implement and test',
  submit: 'Open a pull request',
  document: 'Update documentation',
  release: 'Release',
  announce: 'Announcements',
};

/** A workflow whose steps have these sections. */
export async function rulesFor(
  sections: Readonly<Partial<Record<keyof typeof steps, string>>>,
  ...more: readonly SourceFile[]
): Promise<ContributionRules> {
  const named = Object.entries(steps).map(
    ([key, title]) => [title, sections[key as keyof typeof steps]] as const,
  );
  const nodes = named.map(([title], index) => `S${index}[${title}]`);
  const diagram = ['```mermaid', 'graph TB', ...nodes, '```'].join('\n');
  const body = named.flatMap(([title, text]) =>
    text === undefined ? [] : [`## ${title}\n\n${text}\n`],
  );
  return rulesOf(
    page('index.md', ['title: Home', 'permalink: /'], diagram),
    page('steps.md', ['title: Steps'], body.join('\n')),
    ...more,
  );
}

export async function rulesOf(...files: readonly SourceFile[]): Promise<ContributionRules> {
  const model = await read(...files);
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  return contributionRules({ model, text: (path) => texts.get(path) });
}
