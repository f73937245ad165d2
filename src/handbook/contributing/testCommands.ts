import { readCommands } from '../commands/read';
import type { Place } from '../model';
import type { TestCommand } from './rules';
import { headingsNamed, sectionAt, type RulesSource, type SectionSource } from './sectionSource';

/** Headings whose commands are for tests and checks. */
const aboutTests = /\b(?:tests?|testing|checks?|lint(?:ing|er)?|format(?:ting)?|pre-?commit)\b/i;

/** Commands that test or check, by what they are called in the usual tools. */
const tests =
  /\b(?:tests?|pytest|tox|nox|jest|vitest|mocha|unittest|lint|eslint|ruff|flake8|mypy|pre-commit|check|clippy|prettier|black|typecheck|coverage|bench|verify|ctest|rspec|phpunit)\b/i;

/** What sets up, moves or publishes something is no check, whatever stands beside it. */
const others =
  /^\s*(?:sudo|git|cd|rm|curl|wget|docker\s+(?:push|login)|gh|ssh|npm\s+(?:publish|i|ci|install)|pip3?\s+install|uv\s+(?:sync|pip|add)|brew|apt(?:-get)?|export|source)\b/i;

/** More are more than a list of tasks shows. */
const most = 30;

/**
 * Commands for tests and checks: those of the step that stands for the work itself, and of sections
 * whose headings say tests, each once, in reading order. Commands of several lines are left out: a
 * task runs one.
 */
export function testCommands(source: RulesSource): TestCommand[] {
  const found = new Map<string, TestCommand>();
  for (const section of sections(source)) {
    for (const each of commandsIn(section)) {
      const fits = tests.test(each.command) && !others.test(each.command);
      if (!fits || each.command.includes('\n') || found.has(each.command)) continue;
      found.set(each.command, each);
    }
  }
  return [...found.values()].slice(0, most);
}

function sections(source: RulesSource): SectionSource[] {
  const { workflow, pages } = source.model;
  const step = workflow?.steps.find(({ id }) => id === workflow.journey.implement);
  const places: Place[] = headingsNamed(pages, aboutTests).map(({ page, heading }) => ({
    path: page.path,
    heading: heading.id,
    line: heading.line,
  }));
  if (step?.section) places.unshift(step.section);
  return places.flatMap((place) => sectionAt(source, place) ?? []);
}

function commandsIn({ text, place, title, start, headings }: SectionSource): TestCommand[] {
  const commands: TestCommand[] = [];
  let fence: { readonly mark: string; readonly info: string; readonly line: number } | undefined;
  let lines: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const [, mark = '', info = ''] = /^\s{0,12}(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (!fence && mark !== '') {
      fence = { mark, info: info.trim(), line: start + index + 1 };
      lines = [];
    } else if (fence && mark.startsWith(fence.mark) && info.trim() === '') {
      const at = fence.line;
      const under = headings.filter((heading) => heading.line < at).at(-1);
      for (const command of readCommands(fence.info, lines.join('\n'))) {
        commands.push({
          command,
          title: under?.text ?? title,
          place: { path: place.path, heading: under?.id ?? place.heading, line: at },
        });
      }
      fence = undefined;
    } else if (fence) lines.push(line);
  }
  return commands;
}
