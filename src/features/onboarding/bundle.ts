/** The steps for newcomers: a bundle of its own, loaded when their view is first on screen. */
import { offerSteps } from './offer';
import { resetSteps } from './reset';
import { doneText, stepRows } from './rows';

export { doneText, offerSteps, resetSteps, stepRows };

/** What the bundle is, for whoever loads it. */
export interface OnboardingCode {
  readonly doneText: typeof doneText;
  readonly offerSteps: typeof offerSteps;
  readonly resetSteps: typeof resetSteps;
  readonly stepRows: typeof stepRows;
}
