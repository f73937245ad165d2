const months =
  'jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** Words that may change when something happens, or say that it may be otherwise. */
const changes = new RegExp(
  String.raw`\b(?:except(?:ions?|ing)?|excl\w*|excepto|sauf|salvo|au(?:ß|ss)er|nicht|ohne|but|not?|never|without|unless|until|till|skip\w*` +
    String.raw`|only|odd|even|alternat\w*|other|or|instead|once|twice|sometimes|usually|mostly|often|var(?:y|ies)|if|when|depend\w*` +
    String.raw`|holidays?|summer|winter|spring|autumn|fall|season|during|pause[sd]?|cancel\w*|suspend\w*|tentative\w*` +
    String.raw`|chang(?:e[sd]?|ing)|mov(?:e[sd]|ing)|from|start\w*|since|first|second|third|fourth|last|next|every|each` +
    String.raw`|days?|weeks?|weekly|months?|monthly|quarter\w*|years?|hours?|minutes?|mornings?|afternoons?|evenings?|nights?` +
    String.raw`|am|pm|noon|midnight|today|tomorrow|before|after|then|ends?|ending|starting|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|` +
    months +
    String.raw`)\b|\d|n't\b`,
  'i',
);

/** A script in which those words are not known. */
const otherScript = /(?!\p{Script=Latin})\p{L}/u;

/**
 * Whether a text that follows a time can only be a remark: where, for whom, how. It has no number, and
 * no word that could say something of when.
 */
export function isRemark(text: string): boolean {
  return !changes.test(text) && !otherScript.test(text);
}
