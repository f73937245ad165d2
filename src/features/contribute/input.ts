import * as vscode from 'vscode';

/** What the user did with a question. */
export type Answer<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'back' }
  | { readonly kind: 'cancel' };

/** Where a question stands among the others. */
export interface Place {
  readonly step: number;
  readonly totalSteps: number;
  /** Whether there is a question to go back to. */
  readonly canGoBack: boolean;
}

export interface TextQuestion {
  readonly place: Place;
  readonly value: string;
  readonly placeholder?: string;
  readonly prompt: string;
  /** Called at every change; a text that is not taken gives an error, a remark may be any. */
  check(text: string): vscode.InputBoxValidationMessage | undefined;
}

/** A message that keeps a text from being taken. */
export function error(message: string): vscode.InputBoxValidationMessage {
  return { message, severity: vscode.InputBoxValidationSeverity.Error };
}

/** Asks for a line of text that `check` has no error for. */
export function askText(question: TextQuestion): Promise<Answer<string>> {
  const box = vscode.window.createInputBox();
  box.value = question.value;
  box.placeholder = question.placeholder;
  box.prompt = question.prompt;
  const check = () => {
    const message = question.check(box.value);
    box.validationMessage = message;
    return message?.severity !== vscode.InputBoxValidationSeverity.Error;
  };
  // What is there before the user typed is not yet an error of theirs.
  if (box.value !== '') check();
  else showRemark(box, question);
  box.onDidChangeValue(check);
  return ask(box, question.place, () => (check() ? box.value : undefined));
}

export interface PickQuestion<T extends vscode.QuickPickItem> {
  readonly place: Place;
  readonly items: readonly T[];
  /** One sentence, short enough for the box: what is asked, or what stands in the way. */
  readonly placeholder: string;
  /** The item that Enter takes; else the first. */
  readonly active?: T | undefined;
  /** Also search in what stands beside and below the items. */
  readonly matchDetails?: boolean;
}

/** Asks for one item of a list. */
export function askPick<T extends vscode.QuickPickItem>(
  question: PickQuestion<T>,
): Promise<Answer<T>> {
  const pick = vscode.window.createQuickPick<T>();
  pick.items = question.items;
  pick.placeholder = question.placeholder;
  pick.matchOnDescription = question.matchDetails ?? false;
  if (question.active) pick.activeItems = [question.active];
  return ask(pick, question.place, () => pick.activeItems[0]);
}

type Box = vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>;

/** @param answer the user's answer as it stands, undefined where it is not one yet */
function ask<T>(box: Box, place: Place, answer: () => T | undefined): Promise<Answer<T>> {
  box.title = vscode.l10n.t('Start Issue Branch');
  box.step = place.step;
  box.totalSteps = place.totalSteps;
  // Issue numbers are looked up in other windows.
  box.ignoreFocusOut = true;
  box.buttons = place.canGoBack ? [vscode.QuickInputButtons.Back] : [];
  return new Promise<Answer<T>>((resolve) => {
    box.onDidAccept(() => {
      const value = answer();
      if (value !== undefined) resolve({ kind: 'value', value });
    });
    box.onDidTriggerButton(() => resolve({ kind: 'back' }));
    box.onDidHide(() => resolve({ kind: 'cancel' }));
    box.show();
  }).finally(() => box.dispose());
}

function showRemark(box: vscode.InputBox, question: TextQuestion): void {
  const message = question.check(box.value);
  if (message?.severity !== vscode.InputBoxValidationSeverity.Error)
    box.validationMessage = message;
}
