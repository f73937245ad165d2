import type { Checklist, Place } from '../model';

/** A kind of issue that the handbook tells apart. */
export interface IssueKind {
  /** From its name, in lower case with dashes: `case-study`. Unique. */
  readonly id: string;
  /** In the singular, without the word issue: `Case Study`. */
  readonly name: string;
  /** Labels that the handbook names for it, as written; empty where it names none. */
  readonly labels: readonly string[];
  /** What its author is asked to write, in the handbook's order; empty where it does not say. */
  readonly fields: readonly IssueField[];
  readonly place: Place;
}

export interface IssueField {
  /** A heading for what is asked: `What you did, what you expected and what happened instead`. */
  readonly title: string;
  /** The sentence or item that asks for it. */
  readonly hint: string;
}

/** How the handbook has an issue claimed. */
export interface ClaimRule {
  /** The comment that it asks for; undefined where it does not ask for one. */
  readonly sentence: string | undefined;
  /** Whether one is to wait until the issue is assigned. */
  readonly waits: boolean;
  readonly place: Place;
}

/** What the handbook wants of a pull request. */
export interface PullRequestRule {
  /** Its target branch as written, such as `dev/vX.X.X`; undefined where it names none. */
  readonly base: string | undefined;
  /** The word that closes the issue when the pull request is merged: `Closes`. */
  readonly closes: string;
  readonly checklist: Checklist | undefined;
  readonly place: Place;
}

/** A command that the handbook gives for tests or checks. */
export interface TestCommand {
  /** As one would type it, on one line. */
  readonly command: string;
  /** Title of the heading that it stands under. */
  readonly title: string;
  readonly place: Place;
}

/** A step after the merge. */
export interface ReleaseStep {
  readonly stage: 'document' | 'release' | 'announce';
  /** The step's id in the workflow. */
  readonly step: string;
  readonly title: string;
  readonly checklist: Checklist | undefined;
  /** Where it is announced, as the handbook calls it: `X`, `YouTube`; empty but for `announce`. */
  readonly channels: readonly string[];
  readonly place: Place | undefined;
}

/** What a handbook says about contributing, as far as it says it. All texts are untrusted. */
export interface ContributionRules {
  readonly kinds: readonly IssueKind[];
  readonly claim: ClaimRule | undefined;
  readonly pullRequest: PullRequestRule | undefined;
  readonly tests: readonly TestCommand[];
  readonly release: readonly ReleaseStep[];
}
