/**
 * What a typed word does there: it names what is looked for; or it is what one wants to do with that,
 * as `create` in `how do I create a data stream`; or it only ties others together (`how`, `the`).
 */
export type WordRole = 'topic' | 'action' | 'filler';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What people write around the words they look for, in the language most handbooks are in. */
const fillers = setOf(
  'a am an and are as at be by can could do does for from have how i if in into is it its me my of on ' +
    'or our should so that the their there these this to us was we what when where which who why will ' +
    'with would you your',
);

const questions = setOf('how what when where which why');
/** Behind these words a question says what one wants to do: `how do I …`, `where can we …`, `how to …`. */
const beforeAction = setOf('i one people to we you');

/**
 * The role of each word of a query, in its order. An action is only told in a question, where the
 * language says which word it is, and beside a topic: `create a release` names two things alike.
 * @param ended whether the last word is typed to its end; until then it is no filler
 */
export function wordRoles(words: readonly string[], ended: boolean): WordRole[] {
  const roles = words.map((word, index): WordRole =>
    fillers.has(word) && (ended || index < words.length - 1) ? 'filler' : 'topic',
  );
  if (!questions.has(words[0] ?? '')) return roles;
  const topics = roles.map((role, index): WordRole =>
    role === 'topic' && beforeAction.has(words[index - 1] ?? '') ? 'action' : role,
  );
  return topics.includes('topic') ? topics : roles;
}
