import type { Dialect } from './dialect';
import type { FrontMatter } from './frontMatter';
import type { SourceFile } from './model';

/**
 * The front matter of a file, which says the same as that of its text: read from what the file begins
 * with where that holds all of it, so that a tree needs no page as a whole.
 */
export function readFileFrontMatter(
  file: SourceFile,
  { readFrontMatter }: Pick<Dialect, 'readFrontMatter'>,
): FrontMatter {
  const { beginning } = file;
  // An object in braces may look closed on its first line, and end further down.
  if (beginning === undefined || /^\uFEFF?\{/.test(beginning)) return readFrontMatter(file.text);
  const read = readFrontMatter(beginning);
  // Where nothing stands below it, the line that closes it may go on in the file.
  const isWhole = read.present && !read.error && read.body !== '';
  return isWhole
    ? new FrontMatterAbove(read, file, beginning.length - read.body.length)
    : readFrontMatter(file.text);
}

/** Front matter with a body that is cut out of the file's text when it is asked for. */
class FrontMatterAbove implements FrontMatter {
  readonly data: FrontMatter['data'];
  readonly bodyLine: number;
  readonly present = true;
  readonly error = undefined;

  constructor(
    { data, bodyLine }: FrontMatter,
    private readonly file: SourceFile,
    private readonly bodyStart: number,
  ) {
    this.data = data;
    this.bodyLine = bodyLine;
  }

  get body(): string {
    return this.file.text.slice(this.bodyStart);
  }
}
