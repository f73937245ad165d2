import { readYamlMap } from '../../frontMatter';
import { isRecord, textOf } from '../../values';
import type { IssueTemplate, TemplatePart } from './template';

/** More fields than a form has; a longer one is cut. */
const most = 100;

/**
 * Reads an issue form (`.github/ISSUE_TEMPLATE/*.yml`). GitHub's documentation, "Syntax for issue
 * forms" and "Syntax for GitHub's form schema", says what may stand in it; answers become `### Label`
 * with the answer below it.
 * @returns undefined for a file that is none: without a name or a body
 */
export function readIssueForm(path: string, text: string): IssueTemplate | undefined {
  const { data: form } = readYamlMap(text, 0);
  const name = textOf(form['name']);
  const body = form['body'];
  if (name === undefined || !Array.isArray(body)) return undefined;
  return {
    name,
    about: textOf(form['description']) ?? '',
    path,
    title: textOf(form['title']) ?? '',
    labels: labelsOf(form['labels']),
    parts: body.slice(0, most).flatMap(partOf),
  };
}

/** Labels are a list, or one text with commas. */
export function labelsOf(value: unknown): string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : (textOf(value) ?? '').split(',');
  return all.flatMap((each) => textOf(each)?.trim() ?? []).filter((label) => label !== '');
}

function partOf(element: unknown): TemplatePart[] {
  if (!isRecord(element) || !isRecord(element['attributes'])) return [];
  const { type, attributes, validations } = element;
  // What the form shows its author only is no part of the issue.
  if (type === 'markdown') return [];
  const label = textOf(attributes['label']);
  if (label === undefined) return [];
  const required = isRecord(validations) && validations['required'] === true;
  const description = textOf(attributes['description']) ?? '';
  const placeholder = textOf(attributes['placeholder']) ?? '';
  const field = { kind: 'field' as const, label, required, render: textOf(attributes['render']) };
  const options = Array.isArray(attributes['options']) ? attributes['options'] : [];
  switch (type) {
    case 'input':
    case 'textarea': {
      const hint = [description, placeholder].filter((each) => each !== '').join('\n');
      return [{ ...field, hint, value: textOf(attributes['value']) ?? '' }];
    }
    case 'dropdown': {
      const names = options.flatMap((option) => textOf(option) ?? []);
      const hint = [description, names.join(' | ')].filter((each) => each !== '').join('\n');
      const first = attributes['default'];
      const value = typeof first === 'number' ? (names[first] ?? '') : '';
      return [{ ...field, hint, value }];
    }
    case 'checkboxes': {
      const boxes = options.flatMap((option) =>
        isRecord(option) ? (textOf(option['label']) ?? []) : [],
      );
      const value = boxes.map((box) => `- [ ] ${box}`).join('\n');
      return [{ ...field, hint: description, value }];
    }
    default:
      return [];
  }
}
