import assert from 'node:assert/strict';
import { onboardingSteps, stageOfTitle } from '../../../src/handbook/onboarding';
import type { OnboardingStage } from '../../../src/handbook/onboardingStages';
import { page, read } from './support';

const keys = async (body: string): Promise<readonly string[]> =>
  onboardingSteps(await read(page('any.md', ['title: Start'], body))).map(({ key }) => key);

describe('the steps for newcomers', () => {
  it('are those of all lists for them, in reading order, known by what they are about', async () => {
    const body = [
      '## Getting Started\n\n1. **Join Discord** - Come in\n2. **Introduce Yourself** - Say who you are',
      '3. **Join the meeting** - Listen\n',
      '## Work\n\n- [ ] Join Slack\n',
      '## Ready to contribute?\n\n4. **Choose Your Track** - Take one\n5. **Contact Track Owner** - Ask',
      '6. **Start Contributing** - Go\n7. **Read the rules** - All of them\n',
    ];
    assert.deepEqual(await keys(body.join('\n')), [
      'joinChat',
      'introduce',
      'attendMeeting',
      'chooseTrack',
      'contactOwner',
      'startContributing',
      'ready-to-contribute/read-the-rules',
    ]);
  });

  it('have one step of a kind: the first', async () => {
    const steps = '1. **Join Discord** - the chat\n2. **Join Slack** - the other chat\n';
    assert.deepEqual(await keys(`## Getting Started\n\n${steps}`), [
      'joinChat',
      'getting-started/join-slack',
    ]);
  });

  it('are none without a list for them', async () => {
    assert.deepEqual(
      await keys('## Releases\n\n1. **Join Discord** - tell it\n2. **Rest** - well\n'),
      [],
    );
  });
});

describe('what a newcomer does in a step', () => {
  const told: readonly (readonly [string, OnboardingStage | undefined])[] = [
    ['1. Join Discord', 'joinChat'],
    ['Join our Slack workspace', 'joinChat'],
    ['Sign up for the mailing list', 'joinChat'],
    ['Connect with the community', undefined],
    ['Introduce Yourself', 'introduce'],
    ['Say hello', 'introduce'],
    ['Write your introduction in #general', 'introduce'],
    ['Join the meeting', 'attendMeeting'],
    ['Attend a community call', 'attendMeeting'],
    ['Come to the daily stand-up', 'attendMeeting'],
    ['Join the Discord sync', 'attendMeeting'],
    ['Choose Your Track', 'chooseTrack'],
    ['Pick a working group', 'chooseTrack'],
    ['Choose a path for the file', undefined],
    ['Contact Track Owner', 'contactOwner'],
    ['Find a mentor', 'contactOwner'],
    ['Find the owner of your track', 'contactOwner'],
    ['Start Contributing', 'startContributing'],
    ['Pick your first issue', 'startContributing'],
    ['Make a contribution', 'startContributing'],
    ['Create a cluster.yaml file', undefined],
    ['', undefined],
  ];
  for (const [title, stage] of told) {
    it(`is told of “${title}”: ${stage ?? 'nothing'}`, () => {
      assert.equal(stageOfTitle(title), stage);
    });
  }

  it('is looked for in a title of any length without much work', () => {
    assert.equal(stageOfTitle('join choose contact start '.repeat(100_000)), undefined);
  });
});
