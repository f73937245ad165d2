/**
 * What is in a text and cannot be seen, or changes how the rest looks: control characters, invisible
 * and bidirectional ones, and spaces that are no space to a shell ("Trojan Source", CVE-2021-42574;
 * Unicode's `Default_Ignorable_Code_Point`). Tabs and line feeds are none.
 */
const hidden =
  /(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The hidden characters of a text as `U+202E`, each kind once, in the order of the text. */
export function hiddenCharacters(text: string): string[] {
  return [...new Set([...text.matchAll(hidden)].map(([character]) => nameOf(character)))];
}

/** The text with each of its hidden characters written out. */
export function showHidden(text: string): string {
  return text.replace(hidden, (character) => `⟨${nameOf(character)}⟩`);
}
