import { expect } from 'chai';
import { wordRoles } from '../../../../src/handbook/search/wordRoles';
import { indexOf, places, titled } from './support';

const roles = (query: string): string =>
  wordRoles(query.split(' '), true)
    .map((role) => role.charAt(0))
    .join('');

/** Pages that hold each of these words, so that none of them is telling. */
const everywhere = (count: number, text: string): ReturnType<typeof titled>[] =>
  Array.from({ length: count }, (_, at) => titled(`other-${at}.md`, `Other ${at}`, text));

describe('A search that is a question', () => {
  it('knows what one wants to do by the words before it', () => {
    expect(roles('how do i create a data stream')).to.equal('fffaftt');
    expect(roles('how to restore snapshots')).to.equal('ffat');
    expect(roles('where can we find the badges')).to.equal('fffaft');
    expect(roles('what is a nested query')).to.equal('ffftt');
    expect(roles('how does segment replication work')).to.equal('ffttt');
  });

  it('takes no word for an action that is no question’s, or that is all there is', () => {
    expect(roles('create a data stream')).to.equal('tftt');
    expect(roles('access to create streams')).to.equal('tftt');
    expect(roles('how do i release')).to.equal('ffft');
  });

  it('takes the last word for what it begins until it is typed to its end', () => {
    expect(wordRoles(['how', 'to', 'a'], false)).to.deep.equal(['filler', 'filler', 'topic']);
  });

  it('finds the page of the topic where it has no word of the action', async () => {
    const index = await indexOf(
      titled('changes.md', 'Breaking changes', 'What was removed.'),
      titled('other.md', 'Assessment', 'To find changes, look for breaking news.'),
    );
    expect(places(index, 'where can I find breaking changes')[0]).to.equal('changes.md');
  });

  it('puts the section that answers, on the page of the topic, before one on another page', async () => {
    const index = await indexOf(
      titled('a.md', 'Consoles', '# Consoles', '## Creating a stream', 'Press the button.'),
      titled('b.md', 'Streams', '# Streams', '## Step 2: Create a stream now', 'Send a request.'),
      titled('c.md', 'Operations', '## create-stream', 'Makes one.'),
    );
    expect(places(index, 'how do I create a stream')[0]).to.equal(
      'b.md#step-2-create-a-stream-now',
    );
  });

  it('asks of two pages of a title the one whose heading says no more than that', async () => {
    const index = await indexOf(
      titled('a.md', 'Streams', '# Streams in the console', 'How one makes them: create them.'),
      titled('b.md', 'Streams', '# Streams', 'How one makes them: one by one: create them here.'),
    );
    expect(places(index, 'how do I create streams')[0]).to.equal('b.md');
  });

  it('does not ask for the small words where all others are on every page', async () => {
    const index = await indexOf(
      titled('create.md', 'Create index', 'With a request.'),
      titled('long.md', 'Messages', 'How do I create an index? I do.'),
      ...everywhere(120, 'Create one, with its index.'),
    );
    expect(places(index, 'how do I create an index')[0]).to.equal('create.md');
  });
});

describe('The number of a heading', () => {
  it('is no part of its name', async () => {
    const index = await indexOf(
      titled('a.md', 'One', '## Review the code now', 'Text.'),
      titled('b.md', 'Two', '## Step 4: Review the code', 'Text.'),
    );
    expect(places(index, 'review the code')[0]).to.equal('b.md#step-4-review-the-code');
  });

  it('is found all the same', async () => {
    const index = await indexOf(
      titled('a.md', 'One', '## Step 3: Review the code', 'Text.'),
      titled('b.md', 'Two', '## Step 4: Review the code', 'Text.'),
    );
    expect(places(index, 'step 4 review the code')[0]).to.equal('b.md#step-4-review-the-code');
  });
});
