import assert from 'node:assert/strict';
import { readCommands } from '../../../../src/handbook/commands/read';

const bash = (text: string): string[] => readCommands('bash', text);

describe('The commands of a code fence', () => {
  it('are its lines, without comments and empty lines', () => {
    assert.deepEqual(bash('# first\ngit fetch upstream\n\n  cd MassGen   # go there\nls\n'), [
      'git fetch upstream',
      'cd MassGen',
      'ls',
    ]);
  });

  it('are those of shells only, whatever they are called', () => {
    for (const info of ['sh', 'SHELL', 'zsh', 'console', 'bash title="x"', '{.bash}', 'fish']) {
      assert.deepEqual(readCommands(info, 'ls'), ['ls'], info);
    }
    for (const info of ['', 'python', 'yaml', 'bashful', 'text sh', 'json']) {
      assert.deepEqual(readCommands(info, 'ls'), [], info);
    }
  });

  it('are what stands behind prompts, where there are any', () => {
    const session = '$ git status\nOn branch main\n# no comment\n$ ls \\\n>   -l\ntotal 0\n% pwd';
    assert.deepEqual(readCommands('console', session), ['git status', 'ls -l', 'pwd']);
    assert.deepEqual(bash('$ git status\nOn branch main'), ['git status']);
    assert.deepEqual(bash('(venv) $ pip list\nme@host:~/x$ ls'), ['pip list', 'ls']);
    assert.deepEqual(readCommands('powershell', 'PS C:\\x> Get-Date\nMonday'), ['Get-Date']);
    assert.deepEqual(readCommands('cmd', 'C:\\x>dir\n 0 File(s)'), ['dir']);
  });

  it('end at the next prompt, even when a quote was left open', () => {
    assert.deepEqual(bash("$ echo it's\n$ ls"), ["echo it's", 'ls']);
  });

  it('are joined where the line says that it goes on', () => {
    assert.deepEqual(bash('git commit \\\n    --all \\\n    --message x\nls'), [
      'git commit --all --message x',
      'ls',
    ]);
    assert.deepEqual(bash('one\\\ntwo'), ['onetwo']);
    assert.deepEqual(bash('cat x |\n  grep y &&\n  ls'), ['cat x | grep y && ls']);
    assert.deepEqual(readCommands('pwsh', 'Get-Item `\n  -Path x'), ['Get-Item -Path x']);
    assert.deepEqual(readCommands('bat', 'copy a ^\n  b\nREM no\n:: no\ndir'), ['copy a b', 'dir']);
    assert.deepEqual(bash('echo a\\\\\nls'), ['echo a\\\\', 'ls']);
  });

  it('keep their lines where those are part of them', () => {
    for (const command of [
      'cat > x <<EOF\n# not a comment\n  text\nEOF',
      "cat <<-'END X' > y\n\ttext\n\tEND X",
      'cat <<A <<B\na\nA\nb\nB',
      'git commit -m "one\n\n# two"',
      "awk '\n{ print }\n'",
      'for x in a b\ndo\n  if true; then\n    echo "$x"\n  fi\ndone',
      'f() {\n  ls\n}',
      'case $x in\n  a) ls ;;\nesac',
      '(\n  cd x\n  ls\n)',
    ]) {
      assert.deepEqual(bash(`${command}\nls`), [command, 'ls']);
    }
    assert.deepEqual(readCommands('powershell', "$x = @'\n# it's\n'@\nls"), [
      "$x = @'\n# it's\n'@",
      'ls',
    ]);
    assert.deepEqual(readCommands('powershell', 'if ($x) {\n  ls\n}\nls'), [
      'if ($x) {\n  ls\n}',
      'ls',
    ]);
  });

  it('take words for what they are', () => {
    for (const command of [
      'echo done if for',
      'git add if',
      'cat <<< word',
      'echo "#x" a#b $#',
      "echo 'it\\' x",
      'echo \\" \\# \\(',
      'npm run do',
    ]) {
      assert.deepEqual(bash(`${command}\nls`), [command, 'ls']);
    }
  });

  it('have no tab that a terminal would complete at', () => {
    assert.deepEqual(bash('\tls\t-l "a\tb"'), ['ls -l "a\tb"']);
  });

  it('are not looked for in a file', () => {
    assert.deepEqual(bash('ls\n'.repeat(600)), []);
    assert.deepEqual(bash(`echo ${'x'.repeat(20_000)}`), []);
  });
});
