import * as vscode from 'vscode';
import type { Place } from '../../handbook/model';
import type { HandbookLibrary, OpenHandbook } from '../../sources/library';
import { findChanges, type HandbookChanges } from './find';
import { pageStates } from './follow';
import type { ReadingMemory } from './memory';
import type { PageChange } from './pageState';
import type { PreviousPages } from './previous';
import { type ChangeRow, changeRows } from './rows';

export interface WhatChanged {
  readonly library: HandbookLibrary;
  readonly memory: ReadingMemory;
  readonly previous: PreviousPages;
  /** Opens a page, at a heading where one is given. */
  readonly openPlace: (
    handbook: OpenHandbook,
    place: Pick<Place, 'path' | 'heading'>,
  ) => Promise<void>;
}

/** Lists what has changed, and opens what the user picks. */
export async function whatChanged(parts: WhatChanged): Promise<void> {
  const markAll: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('check-all'),
    tooltip: vscode.l10n.t('Mark All as Read'),
  };
  const openPage: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('book'),
    tooltip: vscode.l10n.t('Open Page'),
  };
  const changes = await allChanges(parts);
  const rows = changeRows(changes, openPage);
  if (rows.length === 0) {
    void vscode.window.showInformationMessage(nothing(changes));
    return;
  }
  const pick = vscode.window.createQuickPick<ChangeRow>();
  pick.title = vscode.l10n.t('What Changed in the Handbook');
  pick.placeholder = vscode.l10n.t('Pages that are not as you last read them');
  pick.matchOnDetail = true;
  pick.items = rows;
  pick.buttons = [markAll];
  const subscriptions = vscode.Disposable.from(
    pick,
    pick.onDidAccept(() => {
      const [row] = pick.selectedItems;
      pick.hide();
      if (row) void open(parts, row, 'comparison');
    }),
    pick.onDidTriggerItemButton(({ item }) => {
      pick.hide();
      void open(parts, item, 'page');
    }),
    pick.onDidTriggerButton(() => {
      pick.hide();
      void markAllAsRead(parts, changes);
    }),
    pick.onDidHide(() => void subscriptions.dispose()),
  );
  pick.show();
}

async function allChanges({ library, memory }: WhatChanged): Promise<HandbookChanges[]> {
  const found: HandbookChanges[] = [];
  for (const handbook of await library.load()) {
    const remembered = await memory.read(handbook.id);
    // A handbook that is seen for the first time has no changes: all of it is new to the reader.
    if (remembered) found.push(await findChanges(handbook, remembered));
  }
  return found;
}

function nothing(all: readonly HandbookChanges[]): string {
  return all.length === 0
    ? vscode.l10n.t('From now on, changes of the handbook are listed here.')
    : vscode.l10n.t('Nothing has changed in the handbook since you read it.');
}

/** Everything as it is now counts as read. */
async function markAllAsRead(
  { memory }: WhatChanged,
  all: readonly HandbookChanges[],
): Promise<void> {
  for (const { handbook, changes } of all) {
    const states = await pageStates(handbook);
    const listed = new Set(changes.map(({ path }) => path));
    const pages = new Map([...states].filter(([path]) => listed.has(path)));
    const gone = [...listed].filter((path) => !states.has(path));
    if (listed.size > 0) await memory.update(handbook.id, pages, gone);
  }
}

async function open(
  parts: WhatChanged,
  { handbook, change }: ChangeRow,
  as: 'comparison' | 'page',
): Promise<void> {
  if (!handbook || !change) return;
  const { memory, openPlace } = parts;
  const before = await memory.text(handbook.id, change.path);
  if (change.kind === 'removed') await showRemoved(parts, handbook, change, before);
  else if (as === 'page' || before === undefined || change.kind === 'new') {
    await openPlace(handbook, { path: change.path, heading: change.headings[0]?.id });
  } else await showComparison(parts, handbook, change, before);
}

async function showComparison(
  { previous }: WhatChanged,
  handbook: OpenHandbook,
  { path, title }: PageChange,
  before: string,
): Promise<void> {
  await vscode.commands.executeCommand(
    'vscode.diff',
    previous.uri(path, before),
    handbook.uri(path),
    vscode.l10n.t('{0} (as you read it ↔ now)', title),
    { preview: true },
  );
}

/** What was last read of it, where that is kept; then it is not listed any more. */
async function showRemoved(
  { memory, previous }: WhatChanged,
  handbook: OpenHandbook,
  { path, title }: PageChange,
  before: string | undefined,
): Promise<void> {
  if (before === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The page {0} is no longer in the handbook.', title),
    );
  } else {
    await vscode.window.showTextDocument(previous.uri(path, before), { preview: true });
  }
  await memory.update(handbook.id, new Map(), [path]);
}
