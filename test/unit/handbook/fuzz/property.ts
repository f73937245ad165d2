import assert from 'node:assert/strict';
import type { Handbook, NavigationItem, Page, SourceFile } from '../../../../src/handbook/model';
import { readHandbook } from '../../../support/readHandbook';
import { HandbookReader, type ReadHandbook } from '../../../../src/handbook/reader';
import { safeMarkdown } from '../../../../src/handbook/safeMarkdown';
import { shown } from '../shown';
import { parseFlowchart } from '../support';

/** A handbook with one spoiled page. */
export interface Case {
  readonly files: readonly SourceFile[];
  /** The spoiled page's path, and its text. */
  readonly path: string;
  readonly text: string;
}

/** How much is looked at: the dearer looks are taken at some cases only. */
export interface Depth {
  /** Markdown of the page is written anew for hovers and the help panel. */
  readonly render: boolean;
  /** The model is compared with one that is read from nothing. */
  readonly afresh: boolean;
}

/**
 * Reads spoiled handbooks and checks what must hold of each. The readers are kept from case to case
 * and given the change alone, as an editor does.
 */
export class Checker {
  private readonly known = new Map<
    readonly SourceFile[],
    { reader: HandbookReader; before: ReadonlyMap<string, Page>; spoiled: string | undefined }
  >();

  /** @throws when something does not hold */
  async check({ files, path, text }: Case, depth: Depth): Promise<void> {
    const state = await this.start(files);
    const restored = files.filter((file) => file.path === state.spoiled && file.path !== path);
    state.spoiled = path;
    const change = [...restored, { path, text }];
    const read = await state.reader.update({ files: change, removed: [] });
    const { model } = read;
    neighbours(model, state.before, path);
    places(model);
    links(read, path, text);
    if (depth.render) render(model, path, text);
    if (!depth.afresh) return;
    const all = files.map((file) => (file.path === path ? { path, text } : file));
    assert.deepEqual(model, await readHandbook(all, parseFlowchart), 'differs when read afresh');
    assert.deepEqual(structuredClone(model), model, 'is no plain data');
  }

  private async start(files: readonly SourceFile[]): Promise<{
    reader: HandbookReader;
    before: ReadonlyMap<string, Page>;
    spoiled: string | undefined;
  }> {
    const known = this.known.get(files);
    if (known) return known;
    const reader = new HandbookReader(parseFlowchart);
    const { model } = await reader.update({ files, removed: [] });
    const before = new Map(model.pages.map((page) => [page.path, page]));
    const state = { reader, before, spoiled: undefined };
    this.known.set(files, state);
    return state;
  }
}

/** Every other page is there, with the title and headings that it has without the spoiled one. */
function neighbours(model: Handbook, before: ReadonlyMap<string, Page>, path: string): void {
  const after = new Map(model.pages.map((page) => [page.path, page]));
  assert.equal(after.size, model.pages.length, 'a page stands twice');
  for (const page of before.values()) {
    if (page.path === path) continue;
    const now = after.get(page.path);
    assert.ok(now, `${page.path} is lost`);
    assert.equal(now.title, page.title, page.path);
    assert.deepEqual(now.headings, page.headings, page.path);
  }
  for (const ref of references(model)) {
    assert.ok(after.has(ref), `the tree names ${ref}, which is no page`);
  }
}

function references(model: Handbook): string[] {
  const inTree = (items: readonly NavigationItem[]): string[] =>
    items.flatMap((item) => [
      ...(item.kind === 'page' ? [item.page.path] : []),
      ...(item.kind === 'link' ? [] : inTree(item.children)),
    ]);
  const around = model.pages.flatMap(({ previous, next, breadcrumb }) => [
    previous,
    next,
    ...breadcrumb,
  ]);
  return [...inTree(model.navigation), ...around.flatMap((ref) => ref?.path ?? [])];
}

/** What is found says where it stands, and has an id of its own. */
function places(model: Handbook): void {
  const pages = new Map(model.pages.map((page) => [page.path, page]));
  const placed = [
    ...model.tracks,
    ...model.meetings.flatMap(({ statements }) => statements),
    ...model.checklists,
    ...model.people.flatMap((person) => person.places.map((place) => ({ place }))),
  ];
  for (const { place } of placed) {
    const page = pages.get(place.path);
    assert.ok(page, `${place.path} is no page`);
    assert.ok(place.line >= page.bodyLine, 'stands in front matter');
    if (place.heading === undefined) continue;
    assert.ok(
      page.headings.some(({ id }) => id === place.heading),
      `no heading ${place.heading}`,
    );
  }
  for (const ids of [
    model.meetings.map(({ id }) => id),
    model.checklists.map(({ id }) => id),
    (model.workflow?.steps ?? []).map(({ id }) => id),
  ]) {
    assert.equal(new Set(ids).size, ids.length, 'an id stands twice');
  }
}

/** Whatever stands in the page as a link leads somewhere or is broken. */
function links({ model, resolve }: ReadHandbook, path: string, text: string): void {
  for (const [, href = ''] of text.matchAll(/\]\(([^()\n]{0,200})/g)) {
    const target = resolve(path, href);
    if (target.kind === 'page') assert.ok(model.pages.includes(target.page), href);
    else if (target.kind === 'external') assert.match(target.href, /^(https?|mailto):/i);
  }
}

function render(model: Handbook, path: string, text: string): void {
  const helps = (model.workflow?.steps ?? []).filter(({ help }) => help !== '').slice(0, 1);
  for (const help of [...helps.map((step) => step.help), text]) {
    shown(model, path, help);
    safeMarkdown(model, path, help);
  }
}
