import * as vscode from 'vscode';
import type { HandbookLibrary } from '../../sources/library';
import type { Progress } from '../progress/progress';
import { rendersPages } from '../reading/openPage';
import { sectionRows } from '../sections/rows';
import type { ChosenTracks } from '../tracks/chosenTracks';
import { trackRows } from '../tracks/rows';
import { workflowRows } from '../workflow/rows';
import { Filter, registerFilterCommands } from './filter';
import { HandbookTree, type Read, type Rows } from './handbookTree';
import type { TreeNode } from './treeNode';

export interface Sidebar {
  dispose(): void;
  /** After one of the views came on screen. */
  readonly onDidShow: vscode.Event<void>;
  /** Selects a step in the Workflow view when that is on screen; never opens or focuses it. */
  revealStep(handbook: string, step: string): Promise<void>;
}

const sections = 'handbook.sections';

const workflow = 'handbook.workflow';

/** A view's id, its rows, and how much of the handbooks it needs. */
export type View = readonly [id: string, rows: Rows, read: Read];

const tracks = 'handbook.tracks';

/** What the views show, and what they hang on. */
export interface SidebarDependencies {
  readonly library: HandbookLibrary;
  readonly progress: Progress;
  readonly chosenTracks: ChosenTracks;
}

const viewsOf = ({ progress, chosenTracks }: SidebarDependencies): readonly View[] => [
  [sections, sectionRows, (library) => library.loadTrees()],
  [
    tracks,
    (handbook) => trackRows(handbook, chosenTracks.current(handbook)),
    (library) => library.load(),
  ],
  [
    workflow,
    (handbook) => workflowRows(handbook, progress.of(handbook)),
    (library) => library.load(),
  ],
];

/**
 * Registers the views of handbooks in the `Handbook` container, with the filter that they share.
 * @param more whose code is loaded on first use
 */
export function registerSidebar(deps: SidebarDependencies, more: readonly View[]): Sidebar {
  const { library, progress, chosenTracks } = deps;
  const filter = new Filter();
  const didShow = new vscode.EventEmitter<void>();
  const shown = [...viewsOf(deps), ...more].map(([id, rows, read]) => {
    const tree = new HandbookTree(library, filter, read, rows, (outcome, isEmpty) => {
      void vscode.commands.executeCommand('setContext', 'handbook.state', outcome);
      if (id !== sections) return;
      view.message = noticesOf(library, { isEmpty, isFiltered: filter.text !== '' }).join(' ');
    });
    const view = vscode.window.createTreeView(id, {
      treeDataProvider: tree,
      showCollapseAll: true,
    });
    return { id, tree, view };
  });
  const sayFilter = filter.onDidChange(() => {
    for (const { view } of shown) {
      view.description = filter.text === '' ? undefined : `“${filter.text}”`;
    }
  });
  const steps = shown.find(({ id }) => id === workflow);
  const tracksView = shown.find(({ id }) => id === tracks);
  const disposable = vscode.Disposable.from(
    filter,
    didShow,
    progress.onDidChange(() => steps?.tree.renew()),
    chosenTracks.onDidChange(() => tracksView?.tree.renew()),
    registerFilterCommands(filter),
    vscode.commands.registerCommand('handbook.refresh', () =>
      vscode.window.withProgress({ location: { viewId: sections } }, () => library.refresh()),
    ),
    sayFilter,
    ...shown.flatMap(({ tree, view }) => [
      view,
      tree,
      view.onDidChangeVisibility(({ visible }) => visible && didShow.fire()),
      view.onDidExpandElement(({ element }) => tree.noteFold(element, true)),
      view.onDidCollapseElement(({ element }) => tree.noteFold(element, false)),
    ]),
  );
  return {
    onDidShow: didShow.event,
    revealStep: async (handbook, step) => {
      if (!steps?.view.visible) return;
      const isStep = (node: TreeNode): boolean => node.handbook === handbook && node.step === step;
      const node = await steps.tree.find(isStep);
      if (node) await steps.view.reveal(node, { select: true, focus: false });
    },
    dispose: () => void disposable.dispose(),
  };
}

/**
 * What stands above the rows. VS Code shows either such notices or, in an empty view, its welcome
 * text: that must be seen where it offers the way back from a filter or to a handbook.
 */
function noticesOf(
  { notices }: HandbookLibrary,
  { isEmpty, isFiltered }: { readonly isEmpty: boolean; readonly isFiltered: boolean },
): readonly string[] {
  if (!isEmpty) return [...notices, ...previewNotice()];
  return isFiltered ? [] : notices;
}

/** Extensions see only those of their own host: without this one, our preview plugin is not used. */
function previewNotice(): string[] {
  return rendersPages()
    ? []
    : [
        vscode.l10n.t(
          'Pages open here as VS Code shows any Markdown file, with front matter and without breadcrumb, previous and next: its Markdown preview runs in another extension host.',
        ),
      ];
}
