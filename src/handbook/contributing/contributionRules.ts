import { claimRule } from './claimRule';
import { issueKinds } from './issueKinds';
import { pullRequestRule } from './pullRequestRule';
import { releaseSteps } from './releaseSteps';
import type { ContributionRules } from './rules';
import type { RulesSource } from './sectionSource';
import { testCommands } from './testCommands';

/** Reads what a handbook says about contributing. Takes a few milliseconds: ask when it is needed. */
export function contributionRules(source: RulesSource): ContributionRules {
  return {
    kinds: issueKinds(source),
    claim: claimRule(source),
    pullRequest: pullRequestRule(source),
    tests: testCommands(source),
    release: releaseSteps(source),
  };
}
