import { assert } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { archiveFiles } from '../../../src/github/archiveFiles';
import { connect } from '../../../src/github/client';
import type { HandbookAccess } from '../../../src/github/connect';
import type { GitHubHandbook } from '../../../src/sources/github/handbook';
import { githubFiles } from '../../../src/sources/github/files';
import { GitHubHandbooks } from '../../../src/sources/github/handbooks';
import { githubNotices } from '../../../src/sources/github/notices';
import type { Repository } from '../../support/github/repository';
import { GitHubStandIn } from '../../support/github/standIn';
import { extension, withSetting } from '../support/extension';

describe('handbooks on GitHub', () => {
  let github: GitHubStandIn;
  let repository: Repository;
  let storage: string;
  let token: string | undefined;
  const open: { dispose(): void }[] = [];

  /** The window's GitHub, which is the stand-in, and whoever `token` belongs to is signed in. */
  const access = (): HandbookAccess => ({
    host: 'github.test',
    onDidChangeSessions: () => new vscode.Disposable(() => undefined),
    isSignedIn: () => Promise.resolve(token !== undefined),
    signIn: () => Promise.resolve(false),
    client: (host) =>
      Promise.resolve(
        host === 'github.test'
          ? connect({ apiBase: github.apiBase, token, second: 0 }, archiveFiles)
          : undefined,
      ),
  });

  /** As a window does that was just opened; windows share the storage. */
  const newWindow = (): GitHubHandbooks => {
    const handbooks = new GitHubHandbooks(access(), vscode.Uri.file(storage));
    open.push(handbooks);
    return handbooks;
  };
  const withRepositories = (names: string[], run: () => Promise<void>) => () =>
    withSetting('repositories', names, run);
  const checked = async (handbooks: GitHubHandbooks): Promise<GitHubHandbook> => {
    await handbooks.check();
    const [handbook] = handbooks.current;
    assert.isDefined(handbook);
    return handbook;
  };
  const textOf = async (handbook: GitHubHandbook, path: string): Promise<string | undefined> => {
    const found = (await handbook.snapshot())?.at(path);
    return found?.kind === 'file' ? new TextDecoder().decode(found.bytes) : undefined;
  };

  beforeEach(async () => {
    storage = await mkdtemp(join(tmpdir(), 'handbook-github-'));
    token = undefined;
    github = new GitHubStandIn();
    await github.start();
    repository = github.repository('massgen', 'handbook');
    repository.commit({
      'docs/_config.yml': 'title: Far Away',
      'docs/index.md': 'one',
      'docs/guide/step.md': 'step',
      'docs/.github/hidden.md': 'hidden',
      'docs/node_modules/x.md': 'x',
      'docs/logo.png': 'png',
      'README.md': 'outside',
    });
  });
  afterEach(async () => {
    for (const disposable of open.splice(0)) disposable.dispose();
    await github.stop();
    await rm(storage, { recursive: true, force: true });
  });

  const named = ['massgen/handbook/docs'];

  it(
    'are fetched with their pages and configuration in one archive',
    withRepositories(named, async () => {
      const handbook = await checked(newWindow());
      const snapshot = await handbook.snapshot();
      const paths = snapshot?.files.map(({ path }) => path).sort();
      assert.deepEqual(paths, ['_config.yml', 'guide/step.md', 'index.md']);
      assert.deepEqual(snapshot?.assets, ['logo.png']);
      assert.lengthOf(github.log, 3, 'a commit, an archive, its redirection');
      assert.strictEqual(handbook.root.path, '/github.test/massgen/handbook/HEAD/docs');
    }),
  );

  it(
    'are there at once in the next window, and asked for by their mark only',
    withRepositories(named, async () => {
      await checked(newWindow());
      const before = github.asked.length;
      const handbooks = newWindow();
      const [handbook] = handbooks.list();
      assert.strictEqual(handbook && (await textOf(handbook, 'index.md')), 'one');
      await handbooks.check();
      const later = github.asked.slice(before).map(({ status }) => status);
      assert.deepEqual(new Set(later), new Set([304]));
    }),
  );

  it(
    'follow their branch, and say which pages are other ones now',
    withRepositories(named, async () => {
      const handbooks = newWindow();
      const handbook = await checked(handbooks);
      const changes: string[][] = [];
      open.push(
        handbooks.onDidChange(({ paths }) => {
          if (paths.length > 0) changes.push([...paths]);
        }),
      );
      repository.commit({ 'docs/_config.yml': 'title: Far Away', 'docs/index.md': 'two' });
      await handbooks.check();
      assert.strictEqual(await textOf(handbook, 'index.md'), 'two');
      assert.deepEqual(
        changes.map((paths) => paths.sort()),
        [['guide/step.md', 'index.md', 'logo.png']],
      );
    }),
  );

  it(
    'stay as they were, whole, when an archive breaks off',
    withRepositories(named, async () => {
      const handbooks = newWindow();
      const handbook = await checked(handbooks);
      repository.commit({ 'docs/index.md': 'two', 'docs/new.md': 'n'.repeat(9999) });
      github.troubles.push('halfArchive');
      await handbooks.check();
      assert.deepEqual(handbook.standing.failure, { kind: 'offline' });
      for (const window of [handbook, await unasked(newWindow())]) {
        assert.strictEqual(await textOf(window, 'index.md'), 'one');
        assert.strictEqual(await textOf(window, 'guide/step.md'), 'step');
        assert.isUndefined(await textOf(window, 'new.md'));
      }
      await handbooks.check();
      assert.strictEqual(await textOf(handbook, 'index.md'), 'two');
      assert.isUndefined(handbook.standing.failure);
    }),
  );

  /** The handbook of a window that has asked nothing yet. */
  const unasked = (handbooks: GitHubHandbooks): Promise<GitHubHandbook> => {
    const root = vscode.Uri.from({
      scheme: 'handbook',
      path: '/github.test/massgen/handbook/HEAD/docs',
    });
    return Promise.resolve(handbooks.find(root)!);
  };

  it(
    'can be read offline, with their age',
    withRepositories(named, async () => {
      await checked(newWindow());
      github.troubles.push('hangUp', 'hangUp');
      const handbooks = newWindow();
      const handbook = await checked(handbooks);
      assert.strictEqual(await textOf(handbook, 'index.md'), 'one');
      assert.deepEqual(githubNotices(handbooks), [
        'massgen/handbook/docs: GitHub cannot be reached. Shown as of now.',
      ]);
    }),
  );

  it(
    'that cannot be had say why',
    withRepositories(
      ['massgen/secret', 'massgen/handbook/nowhere', 'https://else.test/a/b', 'not a repository'],
      async () => {
        github.repository('massgen', 'secret').commit({ 'index.md': 'secret' });
        github.repository('massgen', 'secret').isPrivate = true;
        const handbooks = newWindow();
        await handbooks.check();
        assert.deepEqual(githubNotices(handbooks), [
          '“not a repository” in the setting handbook.repositories names no GitHub repository. Write owner/repo, or owner/repo/path@ref.',
          'massgen/secret is not on GitHub, or private.',
          'massgen/handbook/nowhere has no Markdown page.',
          'a/b is on a host that VS Code does not know. The setting github-enterprise.uri names it.',
        ]);
        token = 'mine';
        github.tokens.add(token);
        await handbooks.check();
        assert.strictEqual(await textOf(handbooks.current[0]!, 'index.md'), 'secret');
      },
    ),
  );

  it('of one commit are never asked for again', async () => {
    const commit = repository.commit({ 'index.md': 'fixed' });
    await withSetting('repositories', [`massgen/handbook@${commit}`], async () => {
      await checked(newWindow());
      const before = github.asked.length;
      assert.strictEqual(await textOf(await checked(newWindow()), 'index.md'), 'fixed');
      assert.lengthOf(github.asked, before);
    });
  });

  it('of two settings, one inside the other, each have their pages', async () => {
    await withSetting('repositories', ['massgen/handbook', ...named], async () => {
      const handbooks = newWindow();
      await handbooks.check();
      const at = (path: string) =>
        handbooks.find(vscode.Uri.from({ scheme: 'handbook', path }))?.label;
      const base = '/github.test/massgen/handbook/HEAD';
      assert.strictEqual(at(`${base}/README.md`), 'massgen/handbook');
      assert.strictEqual(at(`${base}/docs/index.md`), 'massgen/handbook/docs');
      assert.isUndefined(at(`${base}s/index.md`));
    });
  });

  it(
    'are served with the settings that stand beside their folder, and nothing else from there',
    withRepositories(named, async () => {
      const settings = 'site_name: Far Away\nnav: []\n';
      repository.commit({ 'mkdocs.yml': settings, 'hugo.toml': '', 'docs/index.md': 'one' });
      const handbooks = newWindow();
      const { root } = await checked(handbooks);
      const files = githubFiles(handbooks);
      open.push(files);
      const at = (path: string): vscode.Uri => vscode.Uri.joinPath(root, path);
      assert.isTrue(files.serves(at('../mkdocs.yml')));
      assert.strictEqual(
        new TextDecoder().decode(await files.readFile(at('../mkdocs.yml'))),
        settings,
      );
      assert.isFalse(files.serves(at('../README.md')));
      assert.isFalse(files.serves(at('../../mkdocs.yml')));
      let missing: unknown;
      await files.stat(at('../hugo.toml')).catch((error: unknown) => (missing = error));
      assert.instanceOf(missing, vscode.FileSystemError);
    }),
  );

  it('are served as read-only files by the extension, which follows them', async () => {
    await extension().activate();
    const enterprise = vscode.workspace.getConfiguration('github-enterprise');
    await enterprise.update('uri', github.uri, vscode.ConfigurationTarget.Global);
    try {
      await withSetting('repositories', named, async () => {
        await vscode.commands.executeCommand('handbook.refresh');
        const page = vscode.Uri.from({
          scheme: 'handbook',
          path: `/${new URL(github.uri).host}/massgen/handbook/HEAD/docs/index.md`,
        });
        const document = await vscode.workspace.openTextDocument(page);
        assert.strictEqual(document.getText(), 'one');
        assert.strictEqual(document.languageId, 'markdown');
        const changed = new Promise<void>((resolve) => {
          open.push(
            vscode.workspace.onDidChangeTextDocument((event) => {
              if (event.document === document && event.contentChanges.length > 0) resolve();
            }),
          );
        });
        repository.commit({ 'docs/index.md': 'two' });
        await vscode.commands.executeCommand('handbook.refresh');
        await changed;
        assert.strictEqual(document.getText(), 'two');
        const folder = vscode.Uri.joinPath(page, '..');
        assert.deepEqual(await vscode.workspace.fs.readDirectory(folder), [
          ['index.md', vscode.FileType.File],
        ]);
        const writing = vscode.workspace.fs.writeFile(page, new Uint8Array());
        const error = await Promise.resolve(writing).catch((reason: unknown) => reason);
        assert.instanceOf(error, vscode.FileSystemError);
      });
    } finally {
      await enterprise.update('uri', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
