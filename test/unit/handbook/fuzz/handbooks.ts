import type { SourceFile } from '../../../../src/handbook/model';
import { mermaid, page } from '../support';

/** A small handbook with each construct that the readers know. */
const everything: readonly SourceFile[] = [
  {
    path: '_config.yml',
    text: 'title: Site\nurl: https://x.test\nbaseurl: /docs\ncallouts:\n  note:\n    title: Note\ndefaults:\n  - scope: { path: "" }\n    values: { layout: default }\n',
  },
  page(
    'index.md',
    ['title: Home', 'nav_order: 1', 'permalink: /'],
    [
      '# Handbook',
      '',
      '## Workflow',
      '',
      mermaid(
        'subgraph "Build"',
        'C1[1. Fork, Clone] --> C2[Merge dev<br/>Release]',
        'end',
        'C2 --> D[Tell]',
      ),
      '| Track | What You Do | Contact (Discord) |',
      '|-|-|-|',
      '| **[Dev](guide#fork)** | Code | jo, al |',
      '| | | bo |',
      '| Docs | Write | TBD |',
      '',
      'See [here]({{ site.url }}{{ site.baseurl }}/guide/#fork-clone) and [there]({% link sub/deep.md %}).',
      'Join [us](https://discord.gg/abc).',
    ].join('\n'),
  ),
  page(
    'guide.md',
    ['title: Guide', 'nav_order: 2', 'has_children: true'],
    [
      '# Guide',
      '',
      '## 1. Fork, clone {#fork}',
      '',
      'Take a `fork` of [it](../index.md "x").',
      '{: .note }',
      '',
      '- [ ] forked',
      '- [x] **cloned**: done',
      '  - [ ] deep',
      '',
      '## 2. Merge dev (Release)',
      '',
      '> quoted <b>HTML</b> ![p](p.png)',
      '',
      '1. one',
      '2. two',
      '',
      '## Getting Started',
      '',
      '1. **Join** - come',
      '2. **Ask** – speak',
    ].join('\n'),
  ),
  page(
    'sub/deep.md',
    ['title: Deep', 'parent: Guide', 'nav_order: "10"', 'redirect_from: [/old, /older/]'],
    [
      '## Daily Sync',
      '',
      'We meet.',
      '',
      '**When:** 5:30pm PST, every day',
      '**Where:** [call](https://x.test/call)',
      '',
      '**Purpose:**',
      '- Share',
      '',
      '## Contact Directory',
      '',
      '| Contact | Track | Workflow steps |',
      '|-|-|-|',
      '| jo | Dev | C1; Merge dev, Tell |',
      '| | Docs | D |',
      '',
      '| Meeting | When |',
      '|-|-|',
      '| Retro | TBD |',
    ].join('\n'),
  ),
  page(
    'sub/last.md',
    ['title: Last', 'parent: Deep', 'grand_parent: Guide'],
    '# Last\n\n[a][b]\n\n[b]: deep#daily-sync\n',
  ),
];

/** Pages without front matter, in the order of a summary. */
const plain: readonly SourceFile[] = [
  {
    path: 'SUMMARY.md',
    text: '# Summary\n\n- [Start](README.md)\n  - [One](a/one.md)\n- [Two](two.md)\n',
  },
  { path: 'README.md', text: '# Start\n\n[One](a/one.md#first)\n\n- [ ] task\n' },
  { path: 'a/one.md', text: '\uFEFF# One\r\n\r\n## First\r\n\r\nText [two](../two.md)\r\n' },
  { path: 'two.md', text: 'Two\n===\n\n| a | b |\n|-|-|\n| 1 | 2 |\n' },
];

/** Pages that are not as they should be to begin with. */
const spoiled: readonly SourceFile[] = [
  { path: 'a.md', text: '---\ntitle: A: B\nnav_order: 1\n\tparent: x\n---\n# A' },
  {
    path: 'b.md',
    text: '---\ntitle: Same\nparent: [Same, Other]\n---\n## Sync\n\n**When:** XXX\n',
  },
  {
    path: 'c.md',
    text: '---\ntitle: Same\nparent: Same\npermalink: /b\n---\n[x](nowhere) [y](b.md#no)\n',
  },
  { path: 'd.md', text: `No front matter\n\n${mermaid('A[!!] --> B')}` },
];

/** What cases start from. */
export const handbooks: readonly (readonly SourceFile[])[] = [everything, plain, spoiled];
