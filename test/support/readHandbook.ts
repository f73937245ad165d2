import type { FlowchartParser, Handbook, SourceFile } from '../../src/handbook/model';
import type { PaceOptions } from '../../src/handbook/pacer';
import { HandbookReader } from '../../src/handbook/reader';

/**
 * Reads a handbook's files into its model, once.
 *
 * @throws the signal's reason when it is aborted; nothing else.
 */
export async function readHandbook(
  files: readonly SourceFile[],
  parseFlowchart: FlowchartParser,
  options: PaceOptions = {},
): Promise<Handbook> {
  const reader = new HandbookReader(parseFlowchart);
  return (await reader.update({ files, removed: [] }, options)).model;
}
