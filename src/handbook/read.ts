import { readContents } from './contents';
import { blockReader, type BlockReader } from './markdown';
import type { FlowchartParser, Handbook, Page, Problem, SourceFile } from './model';
import { readingOrder } from './navigation';
import { readOutline, type Outline } from './outline';
import { pacer, type PaceOptions } from './pacer';
import { modelPage, type ReadPage } from './page';
import { readPageTree, type PageTree } from './pages';
import { chooseDiagram, drawWorkflow, type DrawnWorkflow } from './workflow';

/**
 * Reads a handbook's files into its model. Whatever is malformed is in `problems`, and the rest of
 * the model is there all the same.
 *
 * @throws the signal's reason when it is aborted; nothing else.
 */
export async function readHandbook(
  files: readonly SourceFile[],
  parseFlowchart: FlowchartParser,
  options: PaceOptions = {},
): Promise<Handbook> {
  const turn = pacer(options);
  const tree = await readPageTree(files, turn);
  const problems: Problem[] = [...tree.problems];
  const read = blockReader();
  const outlines = new Map<string, Outline>();
  for (const page of tree.pages) {
    const outline = outlineOf(page, read, problems);
    if (outline) outlines.set(page.path, outline);
    await turn();
  }
  const pages = modelPages(tree, outlines);
  const drawn = await workflowOf(pages, outlines, parseFlowchart);
  if (drawn?.problem) problems.push(drawn.problem);
  const { config } = tree.settings;
  const bodies = new Map(tree.pages.map((page) => [page.path, page.frontMatter.body]));
  return {
    title: config.title ?? pages.find((page) => page.url === '/')?.title ?? '',
    config,
    pages,
    navigation: tree.navigation.items,
    problems,
    ...(await readContents({ config, pages, outlines, bodies, drawn, read, turn })),
  };
}

/** The page's outline; a page that makes the parser fail is reported and has none. */
function outlineOf(
  { path, frontMatter }: ReadPage,
  read: BlockReader,
  problems: Problem[],
): Outline | undefined {
  try {
    return readOutline(read(frontMatter.body), frontMatter.body, frontMatter.bodyLine);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    problems.push({ kind: 'page', message, place: { path, heading: undefined, line: 0 } });
    return undefined;
  }
}

function modelPages({ pages, navigation }: PageTree, outlines: ReadonlyMap<string, Outline>): Page[] {
  const order = readingOrder(navigation.items);
  const position = new Map(order.map((page, index) => [page.path, index]));
  return pages.map((page) => {
    const index = position.get(page.path);
    return modelPage(page, outlines.get(page.path), {
      breadcrumb: navigation.breadcrumbs.get(page.path) ?? [],
      previous: index === undefined ? undefined : order[index - 1],
      next: index === undefined ? undefined : order[index + 1],
    });
  });
}

async function workflowOf(
  pages: readonly Page[],
  outlines: ReadonlyMap<string, Outline>,
  parse: FlowchartParser,
): Promise<DrawnWorkflow | undefined> {
  const found = pages.flatMap((page) =>
    (outlines.get(page.path)?.diagrams ?? []).map((fence) => ({
      path: page.path,
      pageTitle: page.title,
      heading: page.headings[fence.heading],
      fence,
    })),
  );
  const chosen = chooseDiagram(found);
  return chosen && (await drawWorkflow(chosen, parse));
}
