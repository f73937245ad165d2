import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Imports that a layer may not have, each with the reason a contributor is shown. */
const ban = (...patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
});
const vscodeBan = { group: ['vscode'], message: 'This layer knows no editor.' };
const nodeBan = {
  group: ['node:*', 'fs', 'path', 'child_process', 'os', 'url'],
  message: 'This layer also runs without Node.',
};
const layer = (...names) => ({
  group: names.flatMap((name) => [`**/${name}`, `**/${name}/**`]),
  message: 'Data flows one way: source, model, features. See CONTRIBUTING.md, Architecture.',
});
const domGlobals = ['window', 'document', 'navigator', 'location', 'localStorage', 'fetch'];
const parserBan = {
  group: ['markdown-it', 'yaml', 'mermaid', 'mermaid/**'],
  message: 'Only the model parses. See CONTRIBUTING.md, Architecture.',
  allowTypeImports: true,
};

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'node_modules/', 'test/fixtures/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/handbook/**'],
    rules: {
      ...ban(
        vscodeBan,
        nodeBan,
        layer('features', 'sources', 'git', 'webview', 'platform', 'diagram'),
      ),
      'no-restricted-globals': [
        'error',
        ...domGlobals,
        'process',
        'Buffer',
        'require',
        'setTimeout',
      ],
    },
  },
  {
    files: ['src/sources/**', 'src/git/**', 'src/github/**'],
    rules: ban(nodeBan, parserBan, layer('features', 'webview', 'composition')),
  },
  {
    files: ['src/features/**'],
    rules: ban(nodeBan, parserBan, layer('webview', 'composition')),
  },
  {
    files: ['src/cli/**'],
    rules: ban(vscodeBan, parserBan, layer('features', 'git', 'github', 'platform', 'webview')),
  },
  {
    files: ['src/webview/**'],
    rules: ban(vscodeBan, nodeBan, layer('features', 'sources', 'git', 'platform', 'handbook')),
  },
  {
    files: ['src/shared/**'],
    rules: ban(vscodeBan, nodeBan, layer('features', 'sources', 'git', 'webview', 'platform')),
  },
  {
    files: ['test/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // The runner's report is what it is for.
    files: ['test/run/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
);
