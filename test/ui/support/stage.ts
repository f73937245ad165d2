import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Repository, RepositoryOptions } from '../../../scripts/sample-repository.mjs';
import {
  createRepository,
  openWorkbench,
  type ExtensionHost,
  type Workbench,
  type WorkbenchOptions,
} from '../harness';

/** What the tests of a `describe` share: a window, and the repository that is open in it. */
export interface Stage {
  /** Where the extension runs; known before the window is open. */
  readonly host: ExtensionHost;
  readonly workbench: Workbench;
  readonly repository: Repository;
  /** Writes a file of the repository, and the folders above it. */
  write(path: string, text: string): void;
  /** Replaces the settings of the folder; VS Code follows them. */
  configure(settings: Readonly<Record<string, unknown>>): void;
}

export interface StageOptions extends Omit<WorkbenchOptions, 'folder'> {
  /** What the repository is made of. Default: the sample repository as it is. */
  readonly repository?: RepositoryOptions;
}

/**
 * Opens a window before the tests of a `describe` and closes it after them.
 * @returns what the tests share; filled only once they run
 */
export function useWorkbench({ repository: made, ...options }: StageOptions = {}): Stage {
  const stage: { -readonly [Key in keyof Stage]?: Stage[Key] } = {
    host: options.extensionKind ?? 'node',
  };

  before('open a window', async () => {
    const repository = createRepository(made);
    stage.repository = repository;
    stage.write = (path, text) => {
      const file = join(repository.folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    };
    stage.configure = (settings) =>
      stage.write?.('.vscode/settings.json', JSON.stringify(settings));
    stage.workbench = await openWorkbench({ ...options, folder: repository.folder });
  });

  after('close the window', async () => {
    await stage.workbench?.close();
    stage.repository?.remove();
  });

  return stage as Stage;
}
