import * as vscode from 'vscode';
import type { HandbookAccess } from '../../github/connect';
import { isSiteFile } from '../fileNames';
import { GitHubHandbook } from './handbook';
import { parseSpec } from './spec';
import { HandbookStore } from './store';

/** How old an answer of GitHub may be before a window that is looked at again asks anew. */
const stale = 60 * 60 * 1000;

export interface GitHubHandbookChange {
  readonly handbook: GitHubHandbook;
  /** Files that are new, changed or gone, pictures by their coming and going; empty when only the standing has changed. */
  readonly paths: readonly string[];
}

/** The handbooks in other repositories that the setting `handbook.repositories` names. */
export class GitHubHandbooks {
  private readonly changed = new vscode.EventEmitter<GitHubHandbookChange>();
  readonly onDidChange = this.changed.event;

  private readonly store: HandbookStore;
  private known: readonly { handbook: GitHubHandbook; listening: vscode.Disposable }[] = [];
  /** Those that the settings named when they were last read. */
  get current(): readonly GitHubHandbook[] {
    return this.known.map(({ handbook }) => handbook);
  }

  /** Settings that name no repository, as written. */
  misspelt: readonly string[] = [];
  private readonly subscriptions: vscode.Disposable;

  /** @param storage of the extension, for all workspaces */
  constructor(
    readonly access: HandbookAccess,
    storage: vscode.Uri,
  ) {
    this.store = new HandbookStore(storage);
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      access.onDidChangeSessions(
        () => void this.checkAgain(({ failure }) => failure !== undefined),
      ),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (!focused) return;
        void this.checkAgain(({ checked }) => checked && Date.now() - checked.getTime() > stale);
      }),
    );
  }

  /**
   * The handbooks that the settings name now, those that are not stored yet included. GitHub is
   * asked about each that is new, without waiting for its answer.
   */
  list(): readonly GitHubHandbook[] {
    this.readSettings();
    void this.checkAll(this.current.filter(({ standing }) => standing.isUnasked));
    return this.current;
  }

  /** Asks GitHub about all that the settings name now, and waits for the answers. */
  async check(): Promise<void> {
    this.readSettings();
    await this.checkAll(this.current);
  }

  /** The handbook that a URI belongs to: of two, one inside the other, the inner one. */
  find({ path }: vscode.Uri): GitHubHandbook | undefined {
    if (this.known.length === 0) this.readSettings();
    return this.current
      .filter(({ root }) => path === root.path || path.startsWith(`${root.path}/`))
      .sort((a, b) => b.root.path.length - a.root.path.length)[0];
  }

  /**
   * The paths that a URI may have in handbooks: of the one that it belongs to, else of those beside
   * whose folders it stands, where it is called as a site's settings are (`../mkdocs.yml`).
   */
  pathsOf(
    uri: vscode.Uri,
  ): readonly { readonly handbook: GitHubHandbook; readonly path: string }[] {
    const handbook = this.find(uri);
    if (handbook) return [{ handbook, path: uri.path.slice(handbook.root.path.length + 1) }];
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    if (!isSiteFile(name)) return [];
    const path = `../${name}`;
    return this.current.flatMap((each) =>
      vscode.Uri.joinPath(each.root, path).path === uri.path ? [{ handbook: each, path }] : [],
    );
  }

  dispose(): void {
    this.forget(this.known);
    this.subscriptions.dispose();
  }

  private readSettings(): void {
    const texts = vscode.workspace.getConfiguration('handbook').get<unknown>('repositories');
    const specs = (Array.isArray(texts) ? texts : []).map((text) => ({
      text: String(text),
      spec: typeof text === 'string' ? parseSpec(text) : undefined,
    }));
    this.misspelt = specs.filter(({ spec }) => !spec).map(({ text }) => text);
    const named = new Map<string, (typeof this.known)[number]>();
    for (const { spec } of specs) {
      if (!spec) continue;
      const fresh = this.create({ ...spec, host: spec.host ?? this.access.host });
      const key = fresh.handbook.root.path;
      const known = this.known.find(({ handbook }) => handbook.root.path === key) ?? named.get(key);
      if (known) this.forget([fresh]);
      named.set(key, known ?? fresh);
    }
    const kept = [...named.values()];
    this.forget(this.known.filter((entry) => !kept.includes(entry)));
    this.known = kept;
  }

  private create(spec: GitHubHandbook['spec']): (typeof this.known)[number] {
    const handbook = new GitHubHandbook(spec, this.access, this.store);
    const listening = handbook.onDidChange((paths) => this.changed.fire({ handbook, paths }));
    return { handbook, listening };
  }

  private forget(entries: typeof this.known): void {
    for (const { handbook, listening } of entries) {
      listening.dispose();
      handbook.dispose();
    }
  }

  private async checkAgain(
    wanted: (standing: GitHubHandbook['standing']) => boolean | undefined,
  ): Promise<void> {
    await this.checkAll(this.current.filter(({ standing }) => wanted(standing)));
  }

  /** Shows that something goes on only where there is nothing to read meanwhile. */
  private async checkAll(handbooks: readonly GitHubHandbook[]): Promise<void> {
    await Promise.all(
      handbooks.map(async (handbook) => {
        if (await handbook.snapshot()) return handbook.check();
        const location = { viewId: 'handbook.sections' };
        return vscode.window.withProgress({ location }, () => handbook.check());
      }),
    );
  }
}
