import { escapeRegExp } from '../../handbook/escapeRegExp';

/**
 * The issue that a branch's name tells of, as people write it (`#12`, `PROJ-12`): by the setting
 * `handbook.branchName` where that holds the issue's number, else in one of the usual forms
 * (`feature/12-words`, `12-words`, `fix/12`, `issue12`, `gh-12`, `PROJ-12-words`).
 * @returns undefined for a name that tells of none
 */
export function issueInName(name: string, template: string): string | undefined {
  const number = byTemplate(template)?.exec(name)?.groups?.['issue'] ?? inUsualForm(name);
  if (number === undefined) return undefined;
  return /^\d/.test(number) ? `#${number}` : number;
}

/** What stands for each variable of the setting; the others stand for anything. */
const patterns: Readonly<Record<string, string>> = {
  kind: '(?:case-study|feature|bug)',
  issueNumber: '(?<!\\d)(?<issue>[1-9]\\d{0,9})(?!\\d)',
};

/** The setting as a pattern; an empty value takes the sign beside it along. */
function byTemplate(template: string): RegExp | undefined {
  if (template.split('${issueNumber}').length !== 2) return undefined;
  const parts = template.split(/([-_./]?)\$\{([^}]*)\}([-_./]?)/);
  let source = '';
  for (let index = 0; index < parts.length; index += 4) {
    const [text = '', before = '', key, after = ''] = parts.slice(index);
    source += escapeRegExp(text);
    if (key === undefined) continue;
    const known = Object.hasOwn(patterns, key) ? patterns[key] : undefined;
    source += known === undefined ? '.*' : escapeRegExp(before) + known + escapeRegExp(after);
  }
  return new RegExp(`^${source}$`);
}

/** Prefixes under which a number is a version's or a date's. */
const notIssues =
  /^(?:releases?|dev|develop|support|version|versions|archive|backup|dependabot|renovate)\//i;

function inUsualForm(name: string): string | undefined {
  if (notIssues.test(name)) return undefined;
  const parts = name.split('/');
  for (const part of parts) {
    const number =
      /^(?:#|gh-?|issues?[-_]?|bug[-_]?|fix[-_]?|feature[-_]?)?([1-9]\d{0,6})(?=$|[-_])/i.exec(
        part,
      )?.[1];
    // A day: 2025-11-02.
    if (number !== undefined && !/^\d{4}-\d\d(?:-|$)/.test(part)) return number;
    const key = /^([A-Z][A-Z0-9]{1,9}-[1-9]\d{0,6})(?=$|[-_])/.exec(part)?.[1];
    if (key !== undefined) return key;
  }
  return undefined;
}
