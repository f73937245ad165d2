import * as vscode from 'vscode';
import type { HandbookLibrary } from '../../sources/library';
import { Filter } from '../sidebar/filter';
import { HandbookTree } from '../sidebar/handbookTree';
import type { TreeNode } from '../sidebar/treeNode';
import type { OnboardingCode } from './bundle';
import type { OnboardingState } from './state';
import { openWalkthrough } from './walkthrough';

/** What the steps for newcomers need of the window. */
export interface OnboardingDependencies {
  readonly library: HandbookLibrary;
  readonly state: OnboardingState;
  /** When the sidebar's views come on screen. */
  readonly onDidShowSidebar: vscode.Event<void>;
}

/**
 * Registers the Getting Started view with its commands, and offers its steps once, when the sidebar is
 * first on screen. Its code is loaded when it is.
 */
export function registerOnboarding(
  { library, state, onDidShowSidebar }: OnboardingDependencies,
  load: () => Promise<OnboardingCode>,
): vscode.Disposable {
  let code: OnboardingCode | undefined;
  // Its rows are few: what the other views are filtered by does not hide them.
  const unfiltered = new Filter();
  const describe = (): void => {
    const texts = library.current.flatMap((handbook) => code?.doneText(handbook, state) ?? []);
    view.description = texts.length === 1 ? texts[0] : undefined;
  };
  const tree = new HandbookTree(
    library,
    unfiltered,
    async () => {
      code = await load();
      return library.load();
    },
    (handbook) => code?.stepRows(handbook, state) ?? [],
    (outcome) => {
      void vscode.commands.executeCommand('setContext', 'handbook.state', outcome);
      describe();
    },
  );
  const view: vscode.TreeView<TreeNode> = vscode.window.createTreeView('handbook.onboarding', {
    treeDataProvider: tree,
    // A step is done or not whatever its parts are.
    manageCheckboxStateManually: true,
  });
  return vscode.Disposable.from(
    unfiltered,
    tree,
    view,
    state.onDidChange(() => {
      tree.renew();
      describe();
    }),
    view.onDidChangeCheckboxState(({ items }) => tick(items, library, state)),
    view.onDidExpandElement(({ element }) => tree.noteFold(element, true)),
    view.onDidCollapseElement(({ element }) => tree.noteFold(element, false)),
    onDidShowSidebar(() => {
      if (!state.wasOffered) void load().then(({ offerSteps }) => offerSteps(library, state));
    }),
    vscode.commands.registerCommand('handbook.resetOnboarding', async (argument: unknown) =>
      (await load()).resetSteps(library, state, argument),
    ),
    vscode.commands.registerCommand('handbook.openWalkthrough', () =>
      openWalkthrough(state.stagesDone),
    ),
  );
}

async function tick(
  items: readonly (readonly [TreeNode, vscode.TreeItemCheckboxState])[],
  library: HandbookLibrary,
  state: OnboardingState,
): Promise<void> {
  for (const [node, box] of items) {
    const handbook = library.current.find(({ id }) => id === node.handbook);
    const isDone = box === vscode.TreeItemCheckboxState.Checked;
    if (handbook && node.checkbox) await state.set(handbook, [node.checkbox.key], isDone);
  }
}
