import type { Env, MarkdownIt } from 'markdown-it';
import { readAbbreviations } from './abbreviations';
import { applyBlockAttributes } from './attributes';
import { readAttributeLines, readAttributeSpans, readHtmlAsKramdown } from './attributeListRules';
import { type MakeToken, strengthenTitles } from './callouts';
import { readDefinitionLists } from './definitionLists';
import { readFootnotes } from './footnoteRules';
import { placeFootnotes, withoutFootnotes } from './footnotes';
import { fillValues } from './fillValues';
import { readingOf } from './siteReading';
import { applySpanAttributes } from './spanAttributes';
import { writeTablesOfContents } from './tableOfContents';

/**
 * Lets a Markdown parser read a site's pages as kramdown does. It leaves any text as it is that it is
 * not given with `siteEnv`.
 */
export function understandSite(md: MarkdownIt): void {
  const isOn = (env: Env): boolean => readingOf(env) !== undefined;
  readAttributeLines(md, isOn);
  readHtmlAsKramdown(md, isOn);
  readAttributeSpans(md, isOn);
  readDefinitionLists(md, isOn);
  const abbreviations = readAbbreviations(md, isOn);
  readFootnotes(md, isOn, (env, name) => readingOf(env)?.anchorsAround?.has(`fn:${name}`) === true);
  md.core.ruler.after('block', 'handbook_blocks', (state) => {
    const reading = readingOf(state.env);
    if (!reading) return;
    const make: MakeToken = (type, tag, nesting) => new state.Token(type, tag, nesting);
    state.tokens = applyBlockAttributes(state.tokens, reading.callouts, make);
    for (const token of state.tokens) {
      if (token.map) token.map = moved(token.map, reading.lines);
    }
  });
  md.core.ruler.after('inline', 'handbook_spans', (state) => {
    const reading = readingOf(state.env);
    if (!reading) return;
    const make: MakeToken = (type, tag, nesting) => new state.Token(type, tag, nesting);
    for (const token of state.tokens) {
      if (token.children) token.children = applySpanAttributes(token.children);
    }
    abbreviations.mark(state.tokens, state.env, make);
    strengthenTitles(state.tokens, make);
    const { tocLevels, values, anchorsAround } = reading;
    state.tokens = writeTablesOfContents(
      state.tokens,
      tocLevels,
      (line) => reading.anchor(line),
      make,
    );
    state.tokens = anchorsAround
      ? withoutFootnotes(state.tokens)
      : placeFootnotes(state.tokens, make);
    if (!values.isEmpty) fillValues(state.tokens, values, md.utils.escapeHtml);
  });
}

/** From lines of the parsed text to those of the file. */
function moved([from, to]: [number, number], lines: readonly number[]): [number, number] {
  const start = lines[from] ?? lines.at(-1) ?? from;
  return [start, Math.max(start, lines[to - 1] ?? start) + 1];
}
