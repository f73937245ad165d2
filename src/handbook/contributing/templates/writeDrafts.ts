import type { PullRequestDraft } from './pullRequestDraft';
import type { IssueTemplate, TemplateField } from './template';

/** What the comment above a field begins with that must be filled in. */
export const requiredMark = 'required';

/** What the front matter of a pull request must say. */
export const pullRequestKeys = ['repository', 'head', 'base', 'title'] as const;

/** The document that an issue's author begins with; `readDraft` reads it again. */
export function writeDraft(template: IssueTemplate, repository: string): string {
  const parts = template.parts.map((part) =>
    part.kind === 'text' ? part.markdown : fieldText(part),
  );
  return [
    '---',
    `repository: ${JSON.stringify(repository)}`,
    `title: ${JSON.stringify(template.title)}`,
    `labels: [${template.labels.map((label) => JSON.stringify(label)).join(', ')}]`,
    '---',
    '',
    parts.join('\n\n'),
    '',
  ].join('\n');
}

function fieldText({ label, hint, value, required, render }: TemplateField): string {
  const said = [required ? requiredMark : '', hint].filter((each) => each !== '').join(': ');
  // Two dashes would end a comment before its time.
  const comment = said === '' ? [] : [`<!-- ${said.replace(/-{2,}/g, '–').trim()} -->`];
  const answer = render === undefined ? value : `\`\`\`${render}\n${value}\n\`\`\``;
  return [`### ${label}`, '', ...comment, answer].join('\n').trimEnd() + '\n';
}

/** The document that a pull request's author begins with; `readPullRequestDraft` reads it again. */
export function writePullRequestDraft({ body, draft, ...rest }: PullRequestDraft): string {
  return [
    '---',
    ...pullRequestKeys.map((key) => `${key}: ${JSON.stringify(rest[key])}`),
    `draft: ${String(draft)}`,
    '---',
    '',
    body,
  ].join('\n');
}
