import type { Checklist, ChecklistItem, Handbook } from './model';
import type { OnboardingStage } from './onboardingStages';
import { normalizeTitle } from './titles';

/** A step of a handbook for newcomers. */
export interface OnboardingStep {
  /**
   * What it is remembered by: its stage, which stays the same when its title is written in another
   * way, else its item's id.
   */
  readonly key: string;
  /** Undefined where the title does not tell; of several steps of one stage, the first has it. */
  readonly stage: OnboardingStage | undefined;
  readonly item: ChecklistItem;
  readonly list: Checklist;
}

/** The steps for newcomers that a handbook's pages name, in reading order. */
export function onboardingSteps({ checklists }: Pick<Handbook, 'checklists'>): OnboardingStep[] {
  const taken = new Set<OnboardingStage>();
  return checklists
    .filter(({ onboarding }) => onboarding)
    .flatMap((list) =>
      list.items.map((item) => {
        const told = stageOfTitle(item.title);
        const stage = told && !taken.has(told) ? told : undefined;
        if (stage) taken.add(stage);
        return { key: stage ?? item.id, stage, item, list };
      }),
    );
}

/** Whole words: any of these. */
const words = (any: string): RegExp => new RegExp(`(?<![^ ])(?:${any})(?![^ ])`);

/** One of the first, and after it, with three words between at most, one of the others. */
const near = (first: string, then: string): string => `(?:${first})(?: [^ ]+){0,3} (?:${then})`;

const choose = 'choose|pick|select|find|decide on|settle on';

/** In the order in which they are looked for: "Join the community call" is a meeting. */
const rules: readonly (readonly [OnboardingStage, RegExp])[] = [
  [
    'attendMeeting',
    words(
      near(
        'join|attend|visit|come to|sit in on|drop in on|drop into|take part in|participate in|go to',
        'meetings?|syncs?|calls?|stand ?ups?|office hours|town halls?|meet ?ups?',
      ),
    ),
  ],
  ['introduce', words('introduce (?:yourself|you)|(?:an|your) introductions?|say (?:hi|hello)')],
  [
    'joinChat',
    words(
      near(
        'join|enter|sign up (?:for|to)|come (?:in )?to|connect (?:to|on)|get on|hop on',
        'discord|slack|chat|matrix|zulip|gitter|mattermost|irc|telegram|microsoft teams|community|forum|mailing list',
      ),
    ),
  ],
  [
    'contactOwner',
    words(
      near(
        'contact|message|write to|reach out to|talk to|speak to|speak with|ask|ping|email|get in touch with|meet|find',
        'owners?|leads?|leaders?|maintainers?|mentors?|buddy|coordinators?',
      ),
    ),
  ],
  ['chooseTrack', words(near(choose, 'tracks?|areas?|working groups?|teams?|roles?'))],
  [
    'startContributing',
    words(
      [
        near('start|begin|make|go', 'contributing|contributions?|to contribute'),
        near(`${choose}|take|claim|grab|start`, 'issues?|tickets?|tasks?'),
        'your first (?:issue|contribution|pull request|pr|patch)',
      ].join('|'),
    ),
  ],
];

/** What a step's title says that one does; undefined where it cannot be told. */
export function stageOfTitle(title: string): OnboardingStage | undefined {
  // What a step is, it says at its beginning.
  const text = normalizeTitle(title.slice(0, 200));
  return rules.find(([, rule]) => rule.test(text))?.[0];
}
