import { expect } from 'chai';
import { indexOf, marked, places, titled } from './support';

describe('A search result', () => {
  it('says where it is and shows the line that has most of what was typed', async () => {
    const index = await indexOf(titled('top.md', 'Development'), {
      path: 'a.md',
      text: [
        '---',
        'title: Branches',
        'parent: Development',
        '---',
        '# Branches',
        '',
        'A branch.',
        '',
        '## Naming {#names}',
        '',
        'Use a branch.',
        'Name the **branch** after the [issue](https://example.com/branch) it solves.',
      ].join('\n'),
    });
    const [hit] = index.search('branch issue', 5);
    expect(hit).to.deep.include({
      path: 'a.md',
      title: 'Branches',
      breadcrumb: ['Development'],
      kind: 'text',
    });
    expect(hit?.heading).to.deep.include({ id: 'names', text: 'Naming' });
    expect(hit?.context.line).to.equal(11);
    expect(marked(hit!)).to.equal('Name the [branch] after the [issue] it solves.');
  });

  it('is the page where its title or first heading is meant', async () => {
    const index = await indexOf(
      titled('a.md', 'Start', '# Welcome aboard', '', 'Hello.', '## Next'),
    );
    for (const query of ['start', 'welcome aboard']) {
      const [hit] = index.search(query, 5);
      expect(hit).to.deep.include({ path: 'a.md', kind: 'page', heading: undefined });
      expect(hit?.context).to.deep.include({ text: 'Hello.', line: 5 });
    }
    expect(index.search('next', 5)[0]).to.deep.include({ kind: 'heading' });
  });

  it('counts lines in any kind of line break', async () => {
    for (const lineBreak of ['\n', '\r\n', '\r']) {
      const { path, text } = titled('a.md', 'One', '# One', '', '## Two', 'x', 'lamp', 'y');
      const index = await indexOf({ path, text: text.replaceAll('\n', lineBreak) });
      const [hit] = index.search('lamp', 5);
      expect(hit?.context, JSON.stringify(lineBreak)).to.deep.include({ text: 'lamp', line: 7 });
    }
  });

  it('shows of a long line what is around the match', async () => {
    const words = Array.from({ length: 900 }, (_, index) => `word${index}`).join(' ');
    const index = await indexOf(titled('a.md', 'One', `${words} lamp ${words}`));
    const [hit] = index.search('lamp', 5);
    expect(hit?.context.text).to.have.length.below(170);
    expect(marked(hit!)).to.match(/^…word\d+ .* word899 \[lamp\] word0 .*…$/);
  });

  it('shows the match of a line that is longer than what is in sight of it', async () => {
    const line = `${'some words before it '.repeat(5)}the lamp.`;
    const index = await indexOf(titled('a.md', 'One', line));
    expect(marked(index.search('lamp', 5)[0]!)).to.match(/^….{20,50} the \[lamp\]\.$/);
    expect(marked(index.search('some', 5)[0]!)).to.match(/^\[some\] words/);
  });

  it('shows a # before or after a word, and none that stands alone', async () => {
    const index = await indexOf(
      titled('a.md', 'One', 'Ask for the C# lamp in #lights; it closes #12.'),
      titled('b.md', 'Two', '```sh', '# A deep shade', '```'),
    );
    expect(marked(index.search('lamp', 5)[0]!)).to.equal(
      'Ask for the C# [lamp] in #lights; it closes #12.',
    );
    expect(marked(index.search('shade', 5)[0]!)).to.equal('A deep [shade]');
  });

  it('shows that a long line began before, also where only blanks stand before the match', async () => {
    const line = `${'word '.repeat(200)}${' '.repeat(60)}lamp end`;
    const index = await indexOf(titled('a.md', 'One', line));
    expect(marked(index.search('lamp', 5)[0]!)).to.equal('…[lamp] end');
  });

  it('marks the parts of an identifier where they are what was typed', async () => {
    const index = await indexOf(titled('a.md', 'One', 'The nav_order key.'));
    expect(marked(index.search('nav order', 5)[0]!)).to.equal('The [nav]_[order] key.');
  });

  it('keeps highlights whole where characters take two units', async () => {
    const index = await indexOf(titled('a.md', 'One', '😀 the 𝐥𝐚𝐦𝐩 😀'));
    expect(marked(index.search('lamp', 5)[0]!)).to.equal('😀 the [𝐥𝐚𝐦𝐩] 😀');
  });

  it('marks what was found with a slip, and an identifier as one', async () => {
    const index = await indexOf(titled('a.md', 'One', 'The onboarding of k-NN users'));
    expect(marked(index.search('onbaording', 5)[0]!)).to.equal('The [onboarding] of k-NN users');
    expect(marked(index.search('knn', 5)[0]!)).to.equal('The onboarding of [k-NN] users');
  });
});

describe('What a page hides', () => {
  const hidden = [
    'Text {: .callout #anchor }',
    '{% include lamp.html %} {{ site.harbour }}',
    '[Shown](https://example.com/address "tooltip")',
    '<span class="colour" title="caption">Seen</span>',
    '<!-- comment\nover lines -->',
    '```flavour',
    'const code = "<tagged>"; // {{ mustache }}',
    '```',
    'Inline `<placeholder>` code, 3 < 5 &nbsp; <https://autolink.example>',
  ];
  const index = indexOf(
    titled('a.md', 'One', ...hidden),
    // Not closed, so no markup: the words count.
    titled('b.md', 'Two', 'a <open <b>bold</b> {: brace ](paren <!-- remark', '', 'last > word'),
  );

  for (const word of [
    'callout',
    'anchor',
    'include',
    'harbour',
    'address',
    'tooltip',
    'colour',
    'caption',
    'remark2',
    'comment',
    'flavour',
    'nbsp',
  ]) {
    it(`is not searched: ${word}`, async () => {
      expect(places(await index, `${word} `)).to.deep.equal([]);
    });
  }
  for (const word of ['shown', 'seen', 'code', 'tagged', 'mustache', 'placeholder', 'autolink']) {
    it(`while what it shows is: ${word}`, async () => {
      expect(places(await index, word)).to.deep.equal(['a.md']);
    });
  }
  for (const word of ['open', 'brace', 'paren', 'last', 'word']) {
    it(`and what only looks like markup is: ${word}`, async () => {
      expect(places(await index, word)).to.deep.equal(['b.md']);
    });
  }

  it('takes no longer for pages made to be slow', async () => {
    const times = 40_000;
    const slow = [
      '<a ',
      '<!-- ',
      '`'.repeat(7) + ' ` ',
      '{% ',
      '](',
      '{{',
      '&a',
      '\n```\n',
      '[',
      'a-',
      'a\n# b <!-- ',
    ];
    const built = await indexOf(
      ...slow.map((text, at) => titled(`${at}.md`, `Slow ${at}`, text.repeat(times / 4))),
      titled('x.md', 'Lamp', 'lamp '.repeat(times)),
    );
    expect(places(built, 'lamp lamp lamp')[0]).to.equal('x.md');
  });
});
