import * as vscode from 'vscode';
import type { Place } from '../../handbook/model';
import type { OpenHandbook } from '../../sources/library';
import type { LibrarySearch } from './library';
import { hitRow, noHitRow, type HitRow } from './rows';

export interface SearchHost {
  readonly search: LibrarySearch;
  /** How many handbooks are open. */
  readonly count: () => number;
  readonly open: (
    handbook: OpenHandbook,
    place: Pick<Place, 'path' | 'heading'>,
    column: vscode.ViewColumn,
  ) => Promise<void>;
}

/** More rows nobody reads. */
const mostRows = 30;

/** Shows the search: results as one types, and Enter opens one. Ends with the list. */
export function showSearch({ search, count, open }: SearchHost): vscode.Disposable {
  const picker = vscode.window.createQuickPick<HitRow>();
  picker.title = vscode.l10n.t('Search the Handbook');
  picker.placeholder = vscode.l10n.t('Words in titles, headings or text');
  keepOrder(picker);
  let asked = 0;
  let isReady = false;

  const renew = async (): Promise<void> => {
    const question = ++asked;
    const query = picker.value.trim();
    const wanted = (): boolean => question === asked;
    if (!isReady) return;
    const hits = query === '' ? [] : await search.search(query, mostRows, wanted);
    if (!wanted()) return;
    const several = count() > 1;
    picker.items =
      query !== '' && hits.length === 0
        ? [noHitRow(query)]
        : hits.map((hit) => hitRow(hit, several));
  };
  const begin = async (): Promise<void> => {
    picker.busy = true;
    await search.ready();
    isReady = true;
    picker.busy = false;
    await renew();
  };
  const choose = (row: HitRow | undefined, column: vscode.ViewColumn): void => {
    if (!row?.hit) return;
    const { handbook, path, heading } = row.hit;
    picker.hide();
    void open(handbook, { path, heading: heading?.id }, column);
  };
  const session = vscode.Disposable.from(
    picker,
    search.onDidChange(() => void renew()),
    picker.onDidChangeValue(() => void renew()),
    picker.onDidAccept(() => choose(picker.activeItems[0], vscode.ViewColumn.Active)),
    picker.onDidTriggerItemButton(({ item }) => choose(item, vscode.ViewColumn.Beside)),
    picker.onDidHide(() => {
      asked++;
      void session.dispose();
    }),
  );
  picker.show();
  begin().catch(() => {
    picker.hide();
    void vscode.window.showErrorMessage(vscode.l10n.t('The handbook could not be read.'));
  });
  return session;
}

/**
 * VS Code shows only rows that hold what was typed, and sorts them by where their label holds it. With
 * `alwaysShow` on each row it shows all; with `sortByLabel` off, which its types do not name, it
 * leaves them as they are. What it finds in them it still marks.
 */
function keepOrder(picker: vscode.QuickPick<HitRow>): void {
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  Object.assign(picker, { sortByLabel: false });
}
