/**
 * What a newcomer does in a step, told by what its title says and not by its number: join the chat,
 * introduce oneself, attend a meeting, choose a track, contact its owner, start contributing.
 */
export const onboardingStages = [
  'joinChat',
  'introduce',
  'attendMeeting',
  'chooseTrack',
  'contactOwner',
  'startContributing',
] as const;

export type OnboardingStage = (typeof onboardingStages)[number];
