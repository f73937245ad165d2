import { expect } from 'chai';
import { page } from '../support';
import { indexOf, places, titled } from './support';

describe('The order of search results', () => {
  it('puts a title before a heading, and a heading before text', async () => {
    const index = await indexOf(
      titled('a.md', 'Weather', 'It rains on the harbour.'),
      titled('b.md', 'Ships', '## The harbour', 'They lie here.'),
      titled('c.md', 'Harbour', 'Where ships lie.'),
    );
    expect(places(index, 'harbour')).to.deep.equal(['c.md', 'b.md#the-harbour', 'a.md']);
  });

  it('takes headings as their readers see them, with the values of their Liquid', async () => {
    const index = await indexOf(
      { path: '_config.yml', text: 'version: 3.8.0\nname: harbour' },
      titled('text.md', 'One', '## New things', 'Wait for 3.8.0 in the harbour.'),
      titled('heading.md', 'Two', '## 1. New in {{ site.version }}', 'See below.'),
      { path: 'title.md', text: '---\n---\nFirst.\n\n# The *{{ site.name }}*\n\nThere.' },
    );
    expect(places(index, '3.8.0')).to.deep.equal(['heading.md#1-new-in-380', 'text.md#new-things']);
    expect(index.search('new in 3.8.0', 1)[0]?.kind).to.equal('heading');
    expect(index.search('harbour', 1)[0]).to.deep.include({ path: 'title.md', kind: 'page' });
    expect(places(index, 'version')).to.deep.equal([]);
  });

  it('counts each word by where it stands', async () => {
    const index = await indexOf(
      titled('text.md', 'One', 'Rain on the harbour, rain, rain and the harbour.'),
      titled('heading.md', 'Two', '## The harbour', 'Rain.'),
      titled('title.md', 'Harbour', 'Rain.'),
    );
    expect(places(index, 'rain harbour')).to.deep.equal([
      'title.md',
      'heading.md#the-harbour',
      'text.md',
    ]);
  });

  it('puts a word before one that begins with it, and that before one that holds it', async () => {
    const index = await indexOf(
      titled('holds.md', 'One', 'Look at the subport here.'),
      titled('begins.md', 'Two', 'Look at the portal here.'),
      titled('word.md', 'Three', 'Look at the port here.'),
    );
    expect(places(index, 'port')).to.deep.equal(['word.md', 'begins.md', 'holds.md']);
  });

  it('puts all words before some of them, even where those stand in a title', async () => {
    const index = await indexOf(
      titled('some.md', 'Release', 'What is new.'),
      titled('other.md', 'Notes', 'What one writes down.'),
      titled('all.md', 'Calendar', 'The release has its notes.'),
      ...['x', 'y', 'z'].map((name) => titled(`${name}.md`, name, 'Something else.')),
    );
    expect(places(index, 'release notes')[0]).to.equal('all.md');
    expect(places(index, 'release notes')).to.have.members(['all.md', 'some.md', 'other.md']);
  });

  it('puts words that stand together before the same words apart', async () => {
    const index = await indexOf(
      titled('apart.md', 'One', 'The merge comes before the queue.'),
      titled('together.md', 'Two', 'Before the rest the merge queue comes.'),
    );
    expect(places(index, 'merge queue')).to.deep.equal(['together.md', 'apart.md']);
  });

  it('knows words that stand together by the parts of an identifier too', async () => {
    const index = await indexOf(
      titled('apart.md', 'One', '## A value and the nav_order of it'),
      titled('together.md', 'Two', '## Now for the nav_order value here'),
    );
    expect(places(index, 'nav_order value')[0]).to.equal(
      'together.md#now-for-the-nav_order-value-here',
    );
  });

  it('puts the title that is what was typed before longer ones', async () => {
    const index = await indexOf(
      titled('a.md', 'Code review checklist', 'Text.'),
      titled('b.md', 'How we do code review', 'Text.'),
      titled('c.md', 'Code review', 'Text.'),
    );
    expect(places(index, 'code review')[0]).to.equal('c.md');
    expect(places(index, 'code rev')[0]).to.equal('c.md');
  });

  it('counts words of the title for the sections of the page', async () => {
    const index = await indexOf(
      titled('a.md', 'Kitchen', '## Opening hours', 'At noon.'),
      titled('b.md', 'Library', '## Opening hours', 'At nine.'),
    );
    expect(places(index, 'library hours')[0]).to.equal('b.md#opening-hours');
  });

  it('puts a section of a page whose own title holds a word before one with it further above', async () => {
    const index = await indexOf(
      page('a.md', ['title: Wicks', 'parent: Lamp'], '## Oil\n\nFill it.'),
      titled('b.md', 'Lamp', '## Oil', '', 'Fill it.'),
    );
    const sections = places(index, 'lamp oil').filter((place) => place.includes('#'));
    expect(sections).to.deep.equal(['b.md#oil', 'a.md#oil']);
  });

  it('finds a page whose words stand in several of its sections', async () => {
    const index = await indexOf(
      titled('a.md', 'Travel', '## Trains', 'They leave at nine.', '## Hotels', 'Book early.'),
      titled('b.md', 'Food', 'Book a table.'),
      titled('c.md', 'Rain', 'It rains.'),
      titled('d.md', 'Snow', 'It snows.'),
    );
    expect(places(index, 'trains early')[0]).to.equal('a.md');
  });

  it('is not led by the small words of a question', async () => {
    const index = await indexOf(
      titled('a.md', 'How do I get a badge', 'Ask at the desk.'),
      titled('b.md', 'Laptops', 'One can order a laptop here. How? By mail. Do it soon.'),
      titled('c.md', 'Ordering', '## Order a laptop', 'Write to us.'),
    );
    expect(places(index, 'how do I order a laptop')[0]).to.equal('c.md#order-a-laptop');
  });

  it('shows no more than three sections of a page', async () => {
    const sections = ['One', 'Two', 'Three', 'Four', 'Five'];
    const index = await indexOf(
      titled('a.md', 'Many', ...sections.flatMap((name) => [`## ${name} lamp`, 'A lamp.'])),
      titled('b.md', 'Other', 'A lamp too.'),
    );
    expect(places(index, 'lamp')).to.have.length(4).and.to.include('b.md');
  });

  it('leaves pages out that the site’s search leaves out', async () => {
    const hidden = titled('hidden.md', 'Secret lamp');
    const index = await indexOf(
      { ...hidden, text: hidden.text.replace('title:', 'search_exclude: true\ntitle:') },
      titled('seen.md', 'Shown', 'A lamp.'),
    );
    expect(places(index, 'lamp')).to.deep.equal(['seen.md']);
  });

  it('has an answer for anything that is typed', async () => {
    const index = await indexOf(titled('a.md', 'Page', 'Text.'));
    for (const query of [
      '',
      ' ',
      '***',
      '😀',
      '\u0301',
      '\ud800',
      'zzz',
      '__proto__',
      'a'.repeat(9999),
    ]) {
      expect(places(index, query), query.slice(0, 20)).to.deep.equal([]);
    }
  });
});
