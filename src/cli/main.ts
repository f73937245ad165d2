#!/usr/bin/env node
// The program `contributor-handbook`.
import { inspect } from 'node:util';
import { runCommandLine } from './commandLine';
import { CliError, Exit, UsageError } from './exit';
import { program } from './help';
import { streamOutput } from './output';

const stdout = streamOutput(process.stdout);
const stderr = streamOutput(process.stderr);

// Whoever reads has read enough (`| head`): there is nothing to say about it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? Exit.ok : Exit.error);
});

try {
  // Not `process.exit`: what is written must still get out.
  process.exitCode = await runCommandLine(process.argv.slice(2), { stdout, stderr });
} catch (error) {
  process.exitCode = error instanceof CliError ? error.status : Exit.error;
  const message = error instanceof CliError ? error.message : inspect(error);
  const usage = error instanceof UsageError ? `\nSee: ${error.usage}` : '';
  await stderr.write(`${stderr.paint('red', program)}: ${message}${usage}\n`);
}
