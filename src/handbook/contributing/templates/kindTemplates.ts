import type { IssueKind } from '../rules';
import type { IssueTemplate } from './template';

/** The repository's template for a kind of issue of the handbook: by its labels, name or file. */
export function templateFor(
  kind: IssueKind,
  templates: readonly IssueTemplate[],
): IssueTemplate | undefined {
  const words = wordsOf(kind.name);
  const says = (text: string): boolean => words.every((word) => wordsOf(text).includes(word));
  const labels = new Set(kind.labels.map((label) => label.toLowerCase()));
  return (
    templates.find((each) => each.labels.some((label) => labels.has(label.toLowerCase()))) ??
    templates.find(({ name }) => says(name)) ??
    templates.find(({ path, labels: own }) => own.some(says) || says(path ?? ''))
  );
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A kind that only the handbook has, with what it asks an author for. */
export function templateOfKind({ name, labels, fields }: IssueKind): IssueTemplate {
  return {
    name,
    about: '',
    path: undefined,
    title: '',
    labels,
    parts: fields.map(({ title, hint }) => ({
      kind: 'field',
      label: title,
      hint: hint === title ? '' : hint,
      value: '',
      required: false,
      render: undefined,
    })),
  };
}
