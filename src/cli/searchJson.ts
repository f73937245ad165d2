import type { SearchHit } from '../handbook/search/searchIndex';
import { envelope } from './envelope';
import { jsonText } from './jsonText';

/** The results of a search as JSON (docs/inspect-format.md). */
export function searchJson(query: string, hits: readonly SearchHit[], version: string): string {
  const results = hits.map(({ path, title, breadcrumb, heading, kind, context }) => ({
    path,
    title,
    breadcrumb,
    heading,
    kind,
    line: context.line,
    text: context.text,
  }));
  return `${jsonText({ ...envelope(version), query, results })}\n`;
}
