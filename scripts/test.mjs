// Runs the tests: all tiers, or those that are named. `TEST_GREP=text` picks tests by their title.
//   unit     no editor, in memory
//   github   GitHub's client and what asks it, against a GitHub of the tests on this machine
//   fuzz     the same as unit, in many cases: made at random, against Git, Markdown and Mermaid themselves
//   package  what the .vsix holds
//   cli      the command line, as a program of its own
//   editor   in a real VS Code, Node extension host
//   web      in a real VS Code, web worker extension host
//   ui       a real VS Code driven as a user would, Node extension host
//   ui-web   the same, web worker extension host
//   hostile  the same, on pages that mean harm
//   pictures the same, for its screenshots; only when it is named
import { bootstrap } from './lib/bootstrap.mjs';

await bootstrap(import.meta.filename);

// Loaded only now: these need the dependencies.
const { runTiers } = await import('./lib/run-tiers.mjs');
const all = [
  'unit',
  'github',
  'fuzz',
  'package',
  'cli',
  'editor',
  'web',
  'ui',
  'ui-web',
  'hostile',
];
const named = process.argv.slice(2);
process.exit(await runTiers(named.length > 0 ? named : all));
