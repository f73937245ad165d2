import { readdirSync, readFileSync, statSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  createLanguageService,
  DiagnosticLevel,
  githubSlugifier,
  LogLevel,
  type FileStat,
  type IMdParser,
  type IWorkspace,
} from 'vscode-markdown-languageservice';
import { URI } from 'vscode-uri';

const { warning } = DiagnosticLevel;
const never = { isCancellationRequested: false, onCancellationRequested: nothing };

/**
 * What VS Code's own Markdown extension does for the same question: reads every page of a folder and
 * computes all diagnostics of links and anchors.
 * @returns how many there are
 */
export async function diagnoseAll(folder: string): Promise<number> {
  const workspace = folderWorkspace(folder);
  const service = createLanguageService({
    workspace,
    parser: parser(),
    logger: { level: LogLevel.Off, log: () => undefined },
  });
  let count = 0;
  for (const document of await workspace.getAllMarkdownDocuments()) {
    const found = await service.computeDiagnostics(
      document,
      {
        validateReferences: warning,
        validateFragmentLinks: warning,
        validateFileLinks: warning,
        validateMarkdownFileLinkFragments: warning,
        validateUnusedLinkDefinitions: warning,
        validateDuplicateLinkDefinitions: warning,
        ignoreLinks: [],
      },
      never,
    );
    count += found.length;
  }
  return count;
}

function parser(): IMdParser {
  const md = new MarkdownIt({ html: true });
  return {
    slugifier: githubSlugifier,
    tokenize: (document) => Promise.resolve(md.parse(document.getText(), {})),
  };
}

/** A folder on the disk; each page is read once, as an editor keeps what it has opened. */
function folderWorkspace(folder: string): IWorkspace {
  const documents = new Map<string, TextDocument>();
  const read = (resource: URI): TextDocument | undefined => {
    const known = documents.get(resource.fsPath);
    if (known) return known;
    if (!statOf(resource)) return undefined;
    const text = readFileSync(resource.fsPath, 'utf8');
    const document = TextDocument.create(resource.toString(), 'markdown', 1, text);
    documents.set(resource.fsPath, document);
    return document;
  };
  const all = pagesBelow(folder).map((path) => URI.file(path));
  return {
    workspaceFolders: [URI.file(folder)],
    onDidChangeMarkdownDocument: nothing,
    onDidCreateMarkdownDocument: nothing,
    onDidDeleteMarkdownDocument: nothing,
    getAllMarkdownDocuments: () => Promise.resolve(all.flatMap((uri) => read(uri) ?? [])),
    hasMarkdownDocument: (resource: URI) => documents.has(resource.fsPath),
    openMarkdownDocument: (resource: URI) => Promise.resolve(read(resource)),
    stat: (resource: URI) => Promise.resolve(statOf(resource)),
    readDirectory: (resource: URI) =>
      Promise.resolve(
        readdirSync(resource.fsPath, { withFileTypes: true }).map((entry) => [
          entry.name,
          { isDirectory: entry.isDirectory() },
        ]),
      ),
  };
}

function statOf(resource: URI): FileStat | undefined {
  const stat = statSync(resource.fsPath, { throwIfNoEntry: false });
  return stat && { isDirectory: stat.isDirectory() };
}

function pagesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return pagesBelow(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** An event that never comes. */
function nothing(): { dispose(): void } {
  return { dispose: () => undefined };
}
