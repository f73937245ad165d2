import type { Stage } from './model';

/** A contributor's work from its beginning to its end. */
export const stages: readonly Stage[] = [
  'claim',
  'branch',
  'implement',
  'submit',
  'review',
  'merge',
  'document',
  'release',
  'announce',
];
