/** Makes a text smaller for as long as it still fails: without lines, then without characters. */
export async function shrink(
  text: string,
  fails: (smaller: string) => Promise<boolean>,
): Promise<string> {
  const byLine = await without(text.split('\n'), '\n', fails);
  return without(Array.from(byLine), '', fails);
}

/** Leaves out runs of parts, long ones first. */
async function without(
  all: readonly string[],
  between: string,
  fails: (smaller: string) => Promise<boolean>,
): Promise<string> {
  let parts = [...all];
  for (let length = Math.ceil(parts.length / 2); length > 0; length = Math.floor(length / 2)) {
    for (let at = 0; at < parts.length;) {
      const smaller = [...parts.slice(0, at), ...parts.slice(at + length)];
      if (await fails(smaller.join(between))) parts = smaller;
      else at += length;
    }
  }
  return parts.join(between);
}
