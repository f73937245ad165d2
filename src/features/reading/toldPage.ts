import type { HandbookLibrary, PageOfHandbook } from '../../sources/library';
import type { Target } from '../target';

/** The page that a command was told, where it is one of an open handbook. */
export async function toldPage(
  library: HandbookLibrary,
  { handbook: id, path }: Target,
): Promise<PageOfHandbook | undefined> {
  if (path === undefined) return undefined;
  const handbooks = await library.load();
  const handbook = handbooks.find((each) => each.id === id);
  const page = handbook?.page(path);
  return handbook && page && { handbook, page };
}
