import * as vscode from 'vscode';
import type { WorkAccess } from '../../github/connect';
import { namedRepository, sameRepository } from '../../git/remoteUrl';
import type { IssuesDependencies } from './dependencies';
import { askForFilter, filterText } from './filterIssues';
import { freeIssues, type FreeIssues } from './freeIssues';
import { failureLine, nothingRow, topRows, type Content } from './groups';
import { contentOf, isStill, openProject, signatureOf, type OpenProject } from './openProject';
import { outcomeOf, sentenceOf, untilWhen, type Outcome } from './outcome';
import type { GroupRow, IssueRow, MoreRow, NoteRow, Row } from './row';
import { isFiltering, noFilter, type IssuesFilter } from './standing';
import { findSubject, type Subject } from './subject';
import { moreAddress, moreScheme } from './treeItem';

/** What the view gets from whoever registers it. */
export interface IssuesWindow {
  readonly view: vscode.TreeView<Row>;
  /** Has rows asked for again: all of them, or one with those below it. */
  readonly renew: (row?: Row) => void;
}

/** Milliseconds after which issues are asked for again when the view comes on screen. */
const fresh = 5 * 60_000;

/** The Issues view. */
export class IssuesView {
  private filter: IssuesFilter = noFilter;
  private open: OpenProject | undefined;
  private refused: unknown;
  private asked = 0;
  /** What the rows were made of that does not come from GitHub. */
  private shownFor = '';
  /** Rows on screen that load more, by their address. */
  private readonly ends = new Map<string, MoreRow>();
  private readonly groups = new Map<string, GroupRow>();
  /** What the user has folded and unfolded, by row: VS Code forgets it of rows that a filter takes away. */
  private readonly folds = new Map<string, 'folded' | 'unfolded'>();
  private readonly ended = new AbortController();
  private readonly subscriptions: vscode.Disposable;

  constructor(
    private readonly deps: IssuesDependencies,
    private readonly window: IssuesWindow,
  ) {
    const { claims, github, library, statuses } = deps;
    this.subscriptions = vscode.Disposable.from(
      claims.onDidChange(() => window.renew()),
      statuses.onDidChange(() => window.renew()),
      github.onDidChangeSessions(() => this.again()),
      library.onDidChange(() => void this.follow()),
      window.view.onDidExpandElement(({ element }) => this.folds.set(element.id, 'unfolded')),
      window.view.onDidCollapseElement(({ element }) => this.folds.set(element.id, 'folded')),
      window.view.onDidChangeVisibility(({ visible }) => {
        if (!visible) return;
        if (this.open && Date.now() - this.asked > fresh) this.refresh();
        else void this.follow();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('github-enterprise.uri')) this.again();
        else if (event.affectsConfiguration('handbook')) window.renew();
      }),
      vscode.window.registerFileDecorationProvider({
        provideFileDecoration: (address) => {
          if (address.scheme !== moreScheme) return undefined;
          const end = this.ends.get(address.toString());
          if (end) void this.loadMore(end);
          return undefined;
        },
      }),
    );
  }

  async children(row?: Row): Promise<readonly Row[]> {
    if (row) return row.type === 'group' ? this.noted(await this.busy(row.children)) : [];
    return this.busy(async () => this.noted(await this.top()));
  }

  async tooltip(row: Row): Promise<vscode.MarkdownString | undefined> {
    return row.type === 'issue' ? this.open?.hover.of(row) : undefined;
  }

  /** Asks GitHub again for what is on screen: what has not changed costs an empty answer. */
  refresh(): void {
    this.open?.issues.expire();
    this.window.renew();
  }

  /** Goes on with a list, or tries again what failed. */
  async loadMore(row: MoreRow | NoteRow): Promise<void> {
    const { list, group } = row;
    if (!list || group === undefined) {
      this.refresh();
      return;
    }
    await this.busy(() => list.more(this.ended.signal));
    this.window.renew(this.groups.get(group));
  }

  async chooseFilter(): Promise<void> {
    await vscode.commands.executeCommand('handbook.issues.focus');
    const labels = this.open?.issues.labels ?? [];
    const tracks = this.open?.subject.handbook?.model.tracks.map(({ name }) => name) ?? [];
    const filter = await askForFilter(this.filter, labels, tracks);
    if (filter) this.setFilter(filter);
  }

  setFilter(filter: IssuesFilter): void {
    this.filter = filter;
    void vscode.commands.executeCommand(
      'setContext',
      'handbook.issuesFiltered',
      isFiltering(filter),
    );
    this.window.renew();
  }

  clearFilter(): void {
    this.setFilter(noFilter);
  }

  /** Lets the user sign in, so far as that may show more. */
  async signIn(): Promise<void> {
    const { github } = this.deps;
    const host = this.open?.repository.host ?? (await findSubject(this.deps))?.repository.host;
    const isRefused = outcomeOf(this.refused, false) === 'signedOut';
    const reach = isRefused ? 'private' : 'public';
    const detail = vscode.l10n.t('To show the repository’s issues.');
    if (await github.workSignedIn(host ?? github.host, { reach, detail })) this.again();
  }

  /** Whether the view's issues are those that a handbook is about; without one, whether there are any. */
  async shows(handbook: string | undefined): Promise<boolean> {
    const subject = await findSubject(this.deps);
    const told = this.deps.library.current.find(({ id }) => id === handbook);
    const named = namedRepository(told?.model.config.repository);
    return subject !== undefined && (!named || sameRepository(named, subject.repository));
  }

  /**
   * How many issues are free for each of these tracks of a handbook, by their names; none where GitHub
   * does not tell. Nobody is asked to sign in, and what was asked lately is not asked again.
   */
  async free(
    handbook: string,
    tracks: readonly string[],
  ): Promise<ReadonlyMap<string, FreeIssues>> {
    const subject = (await this.shows(handbook)) ? await findSubject(this.deps) : undefined;
    const access = subject && (await this.deps.github.work(subject.repository.host));
    if (!access) return new Map();
    try {
      const { issues } = await this.openFor(subject, access);
      if (Date.now() - this.asked > fresh) this.refresh();
      const counts = await freeIssues(issues, tracks, this.ended.signal);
      this.asked = Date.now();
      return counts;
    } catch {
      // Of what fails, the view tells: a number that is not there disturbs nobody.
      return new Map();
    }
  }

  /** The address of the repository's issues on GitHub; undefined where no repository is known. */
  async webAddress(): Promise<string | undefined> {
    const repository = this.open?.repository ?? (await findSubject(this.deps))?.repository;
    return repository && `${this.deps.github.page(repository)}/issues`;
  }

  dispose(): void {
    this.ended.abort(new vscode.CancellationError());
    this.subscriptions.dispose();
  }

  /** Begins anew, as whoever is signed in now. */
  private again(): void {
    this.open = undefined;
    this.window.renew();
  }

  /** Makes the rows anew where the handbook or the repository is another one now. */
  private async follow(): Promise<void> {
    if (!this.window.view.visible || this.shownFor === '') return;
    const subject = await findSubject(this.deps);
    if ((await signatureOf(this.deps, subject)) !== this.shownFor) this.window.renew();
  }

  private async top(): Promise<readonly Row[]> {
    const subject = await findSubject(this.deps);
    this.ends.clear();
    this.groups.clear();
    this.shownFor = await signatureOf(this.deps, subject);
    const access = subject && (await this.deps.github.work(subject.repository.host));
    if (!access) return this.show('none');
    try {
      const open = await this.openFor(subject, access);
      await open.issues.load(this.ended.signal);
      this.asked = Date.now();
      this.refused = open.issues.failure;
      return this.rowsOf(await contentOf(this.deps, open, this.filter, this.ended.signal));
    } catch (error) {
      this.refused = error;
      return this.show(outcomeOf(error, access.login !== undefined));
    }
  }

  /** The issues as they are known, where they are still the same repository's and user's. */
  private async openFor(subject: Subject, access: WorkAccess): Promise<OpenProject> {
    const { open: known, ended } = this;
    this.open =
      known && isStill(known, subject, access)
        ? { ...known, subject }
        : await openProject(this.deps, subject, access, ended.signal);
    return this.open;
  }

  private rowsOf(content: Content): readonly Row[] {
    const { issues, queries, filter } = content;
    const rows = topRows(content);
    const groups = rows.slice(queries.length);
    const some = groups.some((row) => row.type !== 'group' || row.state !== 'empty');
    if (some && !issues.isEmpty) return this.show('ready', rows);
    if (queries.length === 0) return this.show(isFiltering(filter) ? 'unmatched' : 'empty');
    // Beside the queries there is no room for a welcome text.
    return this.show('ready', [...rows.slice(0, queries.length), nothingRow(filter)]);
  }

  private show(outcome: Outcome, rows: readonly Row[] = []): readonly Row[] {
    void vscode.commands.executeCommand('setContext', 'handbook.issues', outcome);
    const { view } = this.window;
    const about = [filterText(this.filter), untilWhen(this.refused)];
    view.description = about.filter((part) => part !== undefined).join(' · ');
    // In an empty view the welcome text says it.
    const isOld = outcome === 'ready' && this.refused !== undefined;
    view.message = isOld ? sentenceOf(this.refused) : undefined;
    if (outcome !== 'failed') return rows;
    const label = failureLine(this.refused);
    return [{ type: 'note', id: 'failure', label, icon: 'warning', action: 'refreshIssues' }];
  }

  /** Folds rows as the user left them, and remembers those that are led back to later. */
  private noted(made: readonly Row[]): readonly Row[] {
    const rows = made.map((row): Row => {
      const fold = this.folds.get(row.id);
      const folds = row.type === 'group' && row.state !== 'empty' && fold !== undefined;
      return folds ? { ...row, state: fold } : row;
    });
    for (const row of rows) {
      if (row.type === 'group') this.groups.set(row.id, row);
      if (row.type === 'more') this.ends.set(moreAddress(row).toString(), row);
    }
    return rows;
  }

  private busy<T>(work: () => Promise<T>): Thenable<T> {
    return vscode.window.withProgress({ location: { viewId: 'handbook.issues' } }, work);
  }
}

/** Whether what a command was told is an issue's row. */
export function isIssueRow(value: unknown): value is IssueRow {
  return typeof value === 'object' && value !== null && 'about' in value;
}
