// Takes out of GitHub's own descriptions of its API what the tests' GitHub answers, and keeps it in
// `test/support/github/description`. Run by hand when an operation or a version is added: the
// packages are far too large to be installed with every checkout.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fields, operations, shapes, versions } from './lib/githubContract.mjs';
import { extractOpenApi } from './lib/openApiExtract.mjs';
import { extractGraphSchema } from './lib/graphSchemaExtract.mjs';
import { root } from './lib/paths.mjs';

const target = join(root, 'test', 'support', 'github', 'description');
const temporary = mkdtempSync(join(tmpdir(), 'github-description-'));

/**
 * A text file of a published package, fetched with npm.
 * @param {string} name
 * @param {string} version
 * @param {string} file
 */
function fileOf(name, version, file) {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', `${name}@${version}`, '--pack-destination', temporary], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  const folder = mkdtempSync(join(temporary, 'package-'));
  execFileSync('tar', ['-xzf', join(temporary, packed.filename), '-C', folder, `package/${file}`]);
  return readFileSync(join(folder, 'package', file), 'utf8');
}

/**
 * @param {string} file
 * @param {unknown} description
 */
function write(file, description) {
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, file), `${JSON.stringify(description)}\n`);
}

try {
  const rest = versions['@octokit/openapi'];
  const graph = versions['@octokit/graphql-schema'];
  const document = JSON.parse(fileOf('@octokit/openapi', rest, 'generated/api.github.com.json'));
  const schema = fileOf('@octokit/graphql-schema', graph, 'schema.graphql');
  write('openapi.json', {
    source: `@octokit/openapi ${rest}, MIT licence`,
    ...extractOpenApi(document, operations, shapes),
  });
  write('graphql.json', {
    source: `@octokit/graphql-schema ${graph}, MIT licence`,
    schema: extractGraphSchema(schema, fields),
  });
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
