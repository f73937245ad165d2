import type { Checklist, Step } from '../model';
import type { ReleaseStep } from './rules';
import { checklistIn, sectionAt, type RulesSource } from './sectionSource';

const afterMerge = ['document', 'release', 'announce'] as const;

/** The steps that follow a merge, in the order of the work. */
export function releaseSteps(source: RulesSource): ReleaseStep[] {
  const { workflow } = source.model;
  if (!workflow) return [];
  return afterMerge.flatMap((stage) => {
    const step = workflow.steps.find(({ id }) => id === workflow.journey[stage]);
    if (!step) return [];
    const section = step.section && sectionAt(source, step.section);
    const checklist = section && checklistIn(source, section);
    return [
      {
        stage,
        step: step.id,
        title: step.title,
        checklist,
        channels: stage === 'announce' ? channels(step, checklist) : [],
        place: step.section,
      },
    ];
  });
}

/** Where the project speaks: names of what most projects use, as the handbook writes them. */
const known =
  /(?<![\w-])(?:X|Twitter|LinkedIn|Discord|YouTube|Slack|Mastodon|Bluesky|Reddit|Hacker News|Medium|Telegram|WeChat|Facebook|Instagram|Blog|Newsletter|Mailing list)(?![\w-])/gi;

/** Items of the check list that name a channel, else those in the step's own label and help. */
function channels(step: Step, checklist: Checklist | undefined): string[] {
  const items = (checklist?.items ?? []).flatMap(({ title }) => title.match(known) ?? []);
  const texts = items.length > 0 ? items : `${step.title} ${step.help}`.match(known);
  return [...new Set(texts ?? [])];
}
