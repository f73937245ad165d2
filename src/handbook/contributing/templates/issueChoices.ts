import { readFrontMatter, readYamlMap } from '../../frontMatter';
import { isRecord, textOf } from '../../values';
import { labelsOf, readIssueForm } from './issueForm';
import type { ContactLink, IssueChoices, IssueTemplate, TemplateFile } from './template';

/**
 * Reads the files of `.github/ISSUE_TEMPLATE`: forms, templates in Markdown, and `config.yml`, as
 * GitHub's documentation has them ("Configuring issue templates for your repository"). Files that are
 * neither are left out.
 */
export function readIssueChoices(files: readonly TemplateFile[]): IssueChoices {
  const config = files.find(({ path }) => /(?:^|\/)config\.ya?ml$/i.test(path));
  const settings = config ? readYamlMap(config.text, 0).data : {};
  const links = settings['contact_links'];
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    templates: sorted.flatMap((file) => (file === config ? [] : (readTemplate(file) ?? []))),
    contacts: Array.isArray(links) ? links.flatMap(contactOf) : [],
    blank: settings['blank_issues_enabled'] !== false,
  };
}

function readTemplate({ path, text }: TemplateFile): IssueTemplate | undefined {
  if (/\.ya?ml$/i.test(path)) return readIssueForm(path, text);
  if (!/\.md$/i.test(path)) return undefined;
  const { data, body } = readFrontMatter(text);
  const file = path.replace(/^.*\//, '').replace(/\.md$/i, '');
  return {
    name: textOf(data['name']) ?? file.replace(/[-_]+/g, ' '),
    about: textOf(data['about']) ?? '',
    path,
    title: textOf(data['title']) ?? '',
    labels: labelsOf(data['labels']),
    parts: [{ kind: 'text', markdown: body.trim() }],
  };
}

function contactOf(link: unknown): ContactLink[] {
  if (!isRecord(link)) return [];
  const [name, url] = [textOf(link['name']), textOf(link['url'])];
  if (name === undefined || url === undefined || !/^https?:\/\//i.test(url)) return [];
  return [{ name, about: textOf(link['about']) ?? '', url }];
}
