import assert from 'node:assert/strict';
import { stepActions } from '../../../src/handbook/actions';
import { readHandbook } from '../../support/readHandbook';
import { mermaid, page, parseFlowchart, read, step } from './support';

const home = (body: string, ...lines: readonly string[]) =>
  page('index.md', ['title: Home', 'permalink: /', 'nav_order: 1', ...lines], body);

describe('the workflow', () => {
  it('is the first flowchart of the home page', async () => {
    const { workflow } = await read(
      page('a.md', ['title: A', 'nav_order: 1'], `${mermaid('X[Other]')}## Other\n## Next\n`),
      home(`${mermaid('Y[Early]')}\n${mermaid('Z[Second]')}`),
    );
    assert.deepEqual(
      workflow?.steps.map(({ id }) => id),
      ['Y'],
    );
    assert.equal(workflow.title, 'Home');
  });

  it('is else the first of which two steps have sections, in navigation order', async () => {
    const { workflow } = await read(
      page('a.md', ['title: A', 'nav_order: 3'], mermaid('X[Late] --> Y[Later]')),
      page('b.md', ['title: B', 'nav_order: 2'], mermaid('X[Server] --> Y[Late]')),
      page('c.md', ['title: C', 'nav_order: 1'], mermaid('X[Server] --> Y[Client]')),
      page('d.md', ['title: D'], '## 1. Late\n\n## 2. Later (again)\n## Later\n'),
    );
    assert.equal(workflow?.path, 'a.md');
  });

  it('is none where a flowchart only illustrates', async () => {
    const { workflow } = await read(
      page('a.md', ['title: A'], mermaid('X[Server] --> Y[Client]')),
      page('b.md', ['title: B'], '## Server\n'),
    );
    assert.equal(workflow, undefined);
  });

  it('is rather one under a heading with the word "workflow"', async () => {
    const { workflow } = await read(
      home(`# Workflows\n${mermaid('X[No]')}`),
      page('b.md', ['title: B'], `text\n\n## Our Workflow\n\n${mermaid('Y[Yes]')}`),
    );
    assert.equal(workflow?.title, 'Our Workflow');
    assert.equal(workflow.path, 'b.md');
    assert.equal(workflow.line, 8);
    assert.equal(workflow.source, 'graph TB\nY[Yes]\n');
  });

  it('is no other kind of diagram, and none in plain text', async () => {
    const others = ['sequenceDiagram\nA->>B: x', 'pie\n"graph" : 1', '%% graph TB'];
    const blocks = others.map((text) => `\`\`\`mermaid\n${text}\n\`\`\`\n`).join('\n');
    assert.equal(
      (await read(home(`${blocks}\n\`\`\`\ngraph TB\nA\n\`\`\`\n`))).workflow,
      undefined,
    );
  });

  it('may have settings and comments before its first line', async () => {
    const text = '---\ntitle: x\n---\n%%{init: {}}%%\n%% note\nflowchart LR\nA[One]';
    assert.ok((await read(home(`\`\`\`mermaid\n${text}\n\`\`\`\n`))).workflow);
  });

  it('has steps in the order in which the text first names them, with their lines', async () => {
    const { workflow } = await read(
      home(mermaid('B --> A', 'C[Third]', 'A[First]', 'B["Second"]')),
    );
    assert.deepEqual(
      workflow?.steps.map(({ id, title, line }) => [id, title, line - workflow.line]),
      [
        ['B', 'Second', 4],
        ['A', 'First', 3],
        ['C', 'Third', 2],
      ],
    );
  });

  it('has phases in the text’s order, each with its steps', async () => {
    const { workflow } = await read(
      home(
        mermaid('subgraph "One<br/>two"', 'A --> B', 'end', 'B --> C', 'subgraph X', 'D', 'end'),
      ),
    );
    assert.deepEqual(workflow?.phases, [
      { id: 'sub0', title: 'One two', steps: ['A', 'B'] },
      { id: 'sub1', title: 'X', steps: ['D'] },
    ]);
    assert.deepEqual(
      workflow.steps.map(({ phase }) => phase),
      ['sub0', 'sub0', undefined, 'sub1'],
    );
  });

  it('has phases in the text’s order, whatever the parser’s', async () => {
    const source = home(mermaid('subgraph X', 'A', 'end', 'subgraph Y', 'B', 'end'));
    const { workflow } = await readHandbook([source], async (text) => {
      const result = await parseFlowchart(text);
      if ('error' in result) return result;
      const subgraphs = [...result.flowchart.subgraphs].reverse();
      return { flowchart: { ...result.flowchart, subgraphs } };
    });
    assert.deepEqual(
      workflow?.phases.map(({ title }) => title),
      ['X', 'Y'],
    );
  });

  it('says what comes before and after each step, once each, not the step itself', async () => {
    const handbook = await read(home(mermaid('A --> B --> C', 'A --> C', 'A --> B', 'A --> A')));
    assert.deepEqual(step(handbook, 'A').next, ['B', 'C']);
    assert.deepEqual(step(handbook, 'C').previous, ['B', 'A']);
    assert.deepEqual(step(handbook, 'A').previous, []);
  });

  it('takes an arrow at a phase for one at its first or last steps', async () => {
    const handbook = await read(
      home(
        mermaid('subgraph P', 'A --> B', 'end', 'subgraph Q', 'C --> D', 'end', 'sub0 --> sub1'),
      ),
    );
    assert.deepEqual(
      handbook.workflow?.steps.map(({ id }) => id),
      ['A', 'B', 'C', 'D'],
    );
    assert.deepEqual(step(handbook, 'B').next, ['C']);
    assert.deepEqual(step(handbook, 'A').next, ['B']);
    assert.deepEqual(step(handbook, 'D').previous, ['C']);
  });

  it('with a syntax error has the error and its line, and the pages are there', async () => {
    const { workflow, problems, pages } = await read(home(`text\n\n${mermaid('A', '!!')}`));
    assert.deepEqual(workflow?.steps, []);
    assert.deepEqual(workflow.error, { message: 'Syntax error', line: 10 });
    assert.deepEqual(
      problems.map(({ kind, place }) => [kind, place.line]),
      [['diagram', 10]],
    );
    assert.equal(pages.length, 1);
  });

  it('survives a parser that fails', async () => {
    const { workflow } = await readHandbook([home(mermaid('A'))], () =>
      Promise.reject(new Error('gone')),
    );
    assert.equal(workflow?.error?.message, 'gone');
  });
});

describe('a step’s section', () => {
  const diagram = home(
    `## Workflow\n\n${mermaid('A[Merge dev to main<br/>Release]', 'B[Announcements<br/>X, YouTube]', 'C[Daily Sync 5:30pm PT<br/>Track progress]', 'D[Submit PR]', 'E[Marketing<br/>Recruiting]')}`,
  );
  const section = async (id: string, ...bodies: readonly string[]): Promise<string | undefined> => {
    const pages = bodies.map((body, index) => page(`p${index}.md`, [`title: P${index}`], body));
    const place = step(await read(diagram, ...pages), id).section;
    return place && `${place.path}#${place.heading ?? ''}`;
  };

  it('is the heading with the whole label, whatever its number and brackets', async () => {
    assert.equal(
      await section('A', '## Merge dev to main', '### 7. Merge dev to main (Release)'),
      'p1.md#7-merge-dev-to-main-release',
    );
  });

  it('is else the heading with the label’s first line', async () => {
    assert.equal(await section('B', '## Announcements'), 'p0.md#announcements');
  });

  it('is else the heading whose words start that line, two or more', async () => {
    assert.equal(await section('C', '## Daily', '## Daily Sync'), 'p1.md#daily-sync');
    assert.equal(await section('C', '## Daily', '## Daily Syn'), undefined);
  });

  it('is rather below level 1, and a page’s title last', async () => {
    assert.equal(await section('D', '# Submit PR', '## Submit PR'), 'p1.md#submit-pr');
    const handbook = await read(diagram, page('x.md', ['title: Submit PR'], 'How to.'));
    assert.deepEqual(step(handbook, 'D').section, { path: 'x.md', heading: undefined, line: 3 });
    assert.equal(step(handbook, 'D').help, 'How to.');
  });

  it('is rather not on the page with the diagram', async () => {
    const own = home(`## Submit PR\n\n## Workflow\n\n${mermaid('D[Submit PR]')}`);
    assert.equal(step(await read(own), 'D').section?.path, 'index.md');
    const other = page('x.md', ['title: X'], '# Submit PR');
    assert.equal(step(await read(own, other), 'D').section?.path, 'x.md');
  });

  it('may be missing', async () => {
    const handbook = await read(diagram);
    assert.equal(step(handbook, 'D').section, undefined);
    assert.equal(step(handbook, 'D').help, '');
  });
});

describe('a step’s help', () => {
  const help = async (body: string): Promise<string> =>
    step(
      await read(home(mermaid('A[Do it]')), page('x.md', ['title: X'], `## Do it\n\n${body}`)),
      'A',
    ).help;

  it('is the paragraphs and lists up to the next heading, as Markdown', async () => {
    assert.equal(
      await help('One **bold**\nline.\n\n- a\n- [b](c)\n\n> quote\n\n## Next\n\nno'),
      'One **bold**\nline.\n\n- a\n- [b](c)\n\n> quote',
    );
  });

  it('leaves out code, tables and HTML', async () => {
    assert.equal(await help('A\n\n```sh\nls\n```\n\n|a|\n|-|\n|b|\n\n<div>x</div>\n\nB'), 'A\n\nB');
  });

  it('keeps the attribute lists of what it shows, and no others', async () => {
    assert.equal(
      await help(
        'A\n{: .note }\n\n```sh\nls\n```\n{: .code }\n\n{: .tip }\n> B\n\n{: .nobody }\n\nC',
      ),
      'A\n{: .note }\n\n{: .tip }\n> B\n\nC',
    );
  });

  it('ends with a whole block after about 600 characters', async () => {
    const long = 'word '.repeat(80).trim();
    assert.equal(await help(`${long}\n\n${long}\n\nlast`), long);
    assert.equal(await help(`short\n\n${long}\n\n${long}`), `short\n\n${long}`);
  });

  it('ends between the items of a long list', async () => {
    const items = Array.from({ length: 20 }, (_, index) => `- ${index} ${'x'.repeat(90)}`);
    const text = await help(items.join('\n'));
    assert.ok(
      text.length <= 600 && text.startsWith(items[0] ?? '') && text.endsWith('x'.repeat(90)),
    );
  });

  it('cuts a single endless paragraph', async () => {
    const text = await help('word '.repeat(100_000));
    assert.ok(text.length < 2100 && text.endsWith(' …'));
  });

  it('goes into the first heading below where nothing stands before it', async () => {
    assert.equal(await help('### Purpose\n\nBecause.\n\n### More\n\nno'), 'Because.');
    assert.equal(await help('## Other\n\nno'), '');
  });

  it('is right in pages with Windows line ends', async () => {
    assert.equal(await help('One\r\n\r\nTwo\r\n\r\n## Next'), 'One\n\nTwo');
  });
});

describe('a step’s actions', () => {
  it('are what its label and heading say', () => {
    assert.deepEqual(stepActions(['Browse/Claim Issues']), ['browseIssues']);
    assert.deepEqual(stepActions(['Find an issue']), ['browseIssues']);
    assert.deepEqual(stepActions(['Fork, Clone, Setup Branch']), ['startIssueBranch']);
    assert.deepEqual(stepActions(['Step 2', 'Create a branch']), ['startIssueBranch']);
    for (const title of [
      'Create Issues',
      'Bug Issues',
      'Merge the branch',
      'Review',
      'Branching out',
      'Claim a seat',
      'Branch policy',
    ]) {
      assert.deepEqual(stepActions([title]), [], title);
    }
  });
});
