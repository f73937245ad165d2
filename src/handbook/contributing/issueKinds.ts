import type { Place } from '../model';
import { fieldsOf } from './issueFields';
import type { IssueKind } from './rules';
import { headingsNamed, sectionAt, type RulesSource } from './sectionSource';

/** `Case Study Issues`, `Bug Issue`: what the word issue follows is the kind's name. */
const named = /^(?:\d+[.)]\s*)?(.{2,40}?)\s+issues?$/i;

/** What one does with issues rather than what they are, and what they are rather than a kind. */
const notKinds =
  /\b(?:create|open|browse|claim|find|pick|report|write|file|triage|close|search|label|manage|known|common|other|your|an?|the|all|new|good first|github|issue|existing|related|(?:clos|find|report|creat|open|claim|pick|triag|fil|writ|search|brows|manag|label+)ing)\b|[/,]/i;

/**
 * The kinds of issues: steps of the workflow that are called so (`Bug Issues`), in the diagram's
 * order, else headings of one page that are.
 */
export function issueKinds(source: RulesSource): IssueKind[] {
  const { workflow, pages } = source.model;
  const steps = (workflow?.steps ?? []).flatMap(({ title, section }) => {
    const name = kindName(title);
    return name && section ? [{ name, place: section }] : [];
  });
  const headings = headingsNamed(pages, named).flatMap(({ page, heading }) => {
    const name = kindName(heading.text);
    const place = { path: page.path, heading: heading.id, line: heading.line };
    return name ? [{ name, place }] : [];
  });
  // One heading alone may say anything; two beside each other tell kinds apart.
  const paths = headings.map(({ place }) => place.path);
  const path = paths.find((each, index) => paths.indexOf(each) !== index);
  const found = steps.length > 0 ? steps : headings.filter(({ place }) => place.path === path);
  const ids = new Set<string>();
  return found.flatMap(({ name, place }) => {
    const kind = issueKind(source, name, place);
    if (ids.has(kind.id)) return [];
    ids.add(kind.id);
    return [kind];
  });
}

function kindName(title: string): string | undefined {
  const name = named.exec(title)?.[1]?.trim();
  return name === undefined || notKinds.test(name) ? undefined : name;
}

function issueKind(source: RulesSource, name: string, place: Place): IssueKind {
  const text = sectionAt(source, place)?.text ?? '';
  return { id: idOf(name), name, labels: labelsIn(text), fields: fieldsOf(text), place };
}

function idOf(name: string): string {
  const id = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return id.replace(/^-|-$/g, '');
}

/** Labels that a text names: ``label it `bug` ``, ``**Labels:** `bug`, `P1` ``. */
function labelsIn(markdown: string): string[] {
  const labels: string[] = [];
  for (const [, rest = ''] of markdown.matchAll(/\blabel(?:s|led|ed)?\b([^\n.]{0,200})/gi)) {
    labels.push(...[...rest.matchAll(/`([^`\n]{1,50})`/g)].map(([, label = '']) => label.trim()));
  }
  return [...new Set(labels)];
}
