import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';
import { run as runProgram } from '../../scripts/lib/processes.mjs';
import { folder, runFile, type TestFolder } from './program';

/** Runs npm, which must succeed, and gives what it prints. */
async function npm(cwd: string, ...args: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const onLine = (line: string): void => void lines.push(line);
  const status = await runProgram('npm', [...args, '--loglevel=error'], { cwd, onLine });
  assert.equal(status, 0, lines.join('\n'));
  return lines.join('\n');
}

describe('the package for npm', () => {
  let place: TestFolder;
  before(async () => {
    place = await folder({ 'package.json': '{}', 'docs/index.md': '# Hello\n' });
  });
  after(() => place.remove());

  it('holds the command line and nothing of the extension, and runs where it is installed', async () => {
    await npm(root, 'pack', '--ignore-scripts', '--pack-destination', place.path);
    const [archive] = (await readdir(place.path)).filter((name) => name.endsWith('.tgz'));
    await npm(place.path, 'install', '--offline', '--no-audit', '--no-fund', `./${archive ?? ''}`);
    const modules = join(place.path, 'node_modules');
    const installed = await readdir(join(modules, 'contributor-handbook'), {
      recursive: true,
      withFileTypes: true,
    });
    const files = installed
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(modules.length + 1));
    assert.deepEqual(
      files
        .map((file) => file.replaceAll('\\', '/').replace('contributor-handbook/', ''))
        .filter((file) => !/^(dist\/cli|docs)\//.test(file))
        .sort(),
      ['LICENSE', 'README.md', 'package.json'],
    );
    const bin = join(modules, '.bin', 'contributor-handbook');
    const { status, stdout, stderr } = await runFile(bin, ['inspect', join(place.path, 'docs')]);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^Hello {2}index\.md$|^ {2}Hello {2}index\.md$/m);
  });
});
