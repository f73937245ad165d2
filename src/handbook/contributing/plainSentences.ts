/** More than this of a section is not looked through: what it asks for, it says before. */
const enough = 8000;

/**
 * The sentences of a section's own paragraphs and items, without Markdown's marks, fences and
 * headings: up to the first heading below its own.
 */
export function sentencesOf(markdown: string): string[] {
  return paragraphsOf(markdown).flatMap((paragraph) =>
    paragraph
      .split(/(?<=[.!?。！？])\s+(?=[\p{Lu}\p{Lo}"“`])/u)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence !== ''),
  );
}

/** As `sentencesOf`, in paragraphs; an item of a list is one. */
export function paragraphsOf(markdown: string): string[] {
  const paragraphs: string[] = [];
  let open = '';
  let fence = '';
  for (const line of markdown.slice(0, enough).split('\n')) {
    const [, mark = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence !== '' || mark !== '') {
      if (fence === '') fence = mark;
      else if (mark.startsWith(fence)) fence = '';
      continue;
    }
    if (/^ {0,3}#{1,6}\s/.test(line)) break;
    const [, item] = /^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/.exec(line) ?? [];
    const ends = line.trim() === '' || item !== undefined || /^\s*\|/.test(line);
    if (ends && open !== '') {
      paragraphs.push(open);
      open = '';
    }
    const text = withoutMarks(item ?? line);
    if (text !== '' && !line.trim().startsWith('|')) open = open === '' ? text : `${open} ${text}`;
  }
  if (open !== '') paragraphs.push(open);
  return paragraphs;
}

/** A line without the marks of bold, links and quotes; code keeps its backticks. */
export function withoutMarks(line: string): string {
  return line
    .replace(/^\s*>\s?/, '')
    .replace(/!?\[([^\][]{0,300})\]\((?:[^()\s]|\([^()\s]*\)){0,500}(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
