import * as vscode from 'vscode';
import { onboardingStages, type OnboardingStage } from '../../handbook/onboardingStages';
import type { OpenHandbook } from '../../sources/library';
import { markStage, setStageContext } from './walkthrough';
import { readRecords, stagesDone, withSteps, type OnboardingRecords } from './records';

/** Which steps for newcomers are done: told by the commands that do them, and by ticks. */
export interface OnboardingProgress {
  /** Notes that what a step of this stage is for was done. */
  done(stage: OnboardingStage, handbook: OpenHandbook | undefined): Promise<void>;
}

/** Handbooks that are the same on every machine, and those that are a folder of this one. */
const everywhere = 'handbook.onboarding';
const here = 'handbook.onboarding.folders';
const offered = 'handbook.onboarding.offered';

/** What Settings Sync carries to other machines. */
export const syncedKeys: readonly string[] = [everywhere, offered];

/**
 * What the user has done of the steps for newcomers, for each handbook, kept in all windows. What is
 * about a handbook that can be the same on another machine goes there with Settings Sync.
 *
 * The stages are context keys too (`handbook.onboarding.joinChat`), which complete the steps of VS
 * Code's walkthrough.
 */
export class OnboardingState implements OnboardingProgress, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private readonly subscription: vscode.Disposable;
  private stages: ReadonlySet<OnboardingStage>;

  constructor(private readonly memory: vscode.Memento) {
    this.subscription = vscode.Disposable.from(
      this.changed,
      // Another window may have done something.
      vscode.window.onDidChangeWindowState(({ focused }) => focused && this.tell()),
    );
    this.stages = this.readStages();
    for (const stage of this.stages) setStageContext(stage, true);
  }

  /** The stages that are done in any handbook: the walkthrough's. */
  get stagesDone(): ReadonlySet<OnboardingStage> {
    return this.stages;
  }

  /** What is done of a handbook: `OnboardingStep.key`s, also of steps that its pages name no more. */
  stepsDone(handbook: OpenHandbook): readonly string[] {
    const { key, name } = placeOf(handbook);
    return this.records(key)[name] ?? [];
  }

  isDone(handbook: OpenHandbook, step: string): boolean {
    return this.stepsDone(handbook).includes(step);
  }

  async done(stage: OnboardingStage, handbook: OpenHandbook | undefined): Promise<void> {
    if (handbook && !this.isDone(handbook, stage)) await this.set(handbook, [stage], true);
  }

  /** @param steps `OnboardingStep.key`s */
  async set(handbook: OpenHandbook, steps: readonly string[], isDone: boolean): Promise<void> {
    const { key, name } = placeOf(handbook);
    await this.memory.update(key, withSteps(this.records(key), name, steps, isDone));
    this.tell();
  }

  /** Whether the steps were offered before, in any window. */
  get wasOffered(): boolean {
    return this.memory.get(offered) === true;
  }

  async noteOffer(): Promise<void> {
    await this.memory.update(offered, true);
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private records(key: string): OnboardingRecords {
    return readRecords(this.memory.get(key));
  }

  private tell(): void {
    const before = this.stages;
    this.stages = this.readStages();
    for (const stage of onboardingStages) {
      const isDone = this.stages.has(stage);
      if (isDone === before.has(stage)) continue;
      setStageContext(stage, isDone);
      void markStage(stage, isDone);
    }
    this.changed.fire();
  }

  private readStages(): ReadonlySet<OnboardingStage> {
    return stagesDone([this.records(everywhere), this.records(here)]);
  }
}

/**
 * Where a handbook's steps are remembered: by the repository that it is about, so that its copies,
 * such as the bundled one and the one in a checkout, are one handbook; else by its id.
 */
function placeOf({ id, origin, model }: OpenHandbook): {
  readonly key: string;
  readonly name: string;
} {
  const name = model.config.repository?.toLowerCase();
  const isEverywhere = name !== undefined || origin !== 'workspace';
  return { key: isEverywhere ? everywhere : here, name: name ?? id };
}
