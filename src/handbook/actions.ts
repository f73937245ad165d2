import type { StepAction } from './model';

/** What a step offers, by what its label and its heading say. */
export function stepActions(texts: readonly string[]): StepAction[] {
  const text = texts.join('\n');
  const actions: StepAction[] = [];
  if (/\b(browse|claim|find|pick)\b/i.test(text) && /\bissues?\b/i.test(text)) {
    actions.push('browseIssues');
  }
  if (/\bbranch\b/i.test(text) && /\b(fork|clone|set ?up|create|start|new)\b/i.test(text)) {
    actions.push('startIssueBranch');
  }
  return actions;
}
