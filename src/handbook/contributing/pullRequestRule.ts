import type { PullRequestRule } from './rules';
import { checklistIn, sectionAt, type RulesSource } from './sectionSource';

/** GitHub's words that close an issue: docs.github.com, "Linking a pull request to an issue". */
const closing = /\b(close[sd]?|fix(?:e[sd])?|resolve[sd]?)\s+#(?:n|\d+|x+|issue|number|id)\b/i;

/** ``**Target branch:** `dev/vX.X.X` ``, ``against `main` ``, ``into the `develop` branch``. */
const targets = [
  /\b(?:target|base)(?:\s+branch)?\b[^\n`]{0,20}`([^`\s]{1,100})`/i,
  /\b(?:against|into|to)\s+(?:the\s+)?`([^`\s]{1,100})`/i,
];

/** What the step that stands for opening a pull request asks of it. */
export function pullRequestRule(source: RulesSource): PullRequestRule | undefined {
  const { workflow } = source.model;
  const step = workflow?.steps.find(({ id }) => id === workflow.journey.submit);
  const section = step?.section && sectionAt(source, step.section);
  if (!section) return undefined;
  const { text, place } = section;
  const word = closing.exec(text)?.[1] ?? 'Closes';
  const plain = text.replace(/\*\*|__/g, '');
  return {
    base: targets.map((pattern) => pattern.exec(plain)?.[1]).find((base) => base !== undefined),
    closes: word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
    checklist: checklistIn(source, section),
    place,
  };
}
