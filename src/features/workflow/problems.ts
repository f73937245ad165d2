import * as vscode from 'vscode';
import type { DiagramError } from '../../handbook/model';
import type { HandbookLibrary, OpenHandbook } from '../../sources/library';
import type { Subject } from './subject';

/** A diagram that cannot be drawn. */
export interface BrokenDiagram {
  readonly handbook: OpenHandbook;
  readonly subject: Pick<Subject, 'path' | 'line'>;
  readonly error: DiagramError;
}

/** The errors of diagrams, as problems of the pages that they stand in. */
export interface DiagramProblems extends vscode.Disposable {
  /**
   * Says what is wrong with a diagram that is on screen; undefined says that nothing is (any more).
   * @param view who says so
   */
  report(view: object, found: BrokenDiagram | undefined): void;
}

/** Longest message that is shown; some parsers tell all the words that they would have taken. */
const longest = 300;

/**
 * Registers the problems: of each workflow, and of other diagrams while they are shown. Only for
 * handbooks of the workspace: nobody can mend the others there.
 */
export function registerDiagramProblems(library: HandbookLibrary): DiagramProblems {
  const collection = vscode.languages.createDiagnosticCollection('handbook');
  const reports = new Map<object, BrokenDiagram>();
  const renew = (): void => {
    const workflows = library.current.flatMap((handbook): BrokenDiagram[] => {
      const { workflow } = handbook.model;
      const error = workflow?.error;
      return workflow && error ? [{ handbook, subject: workflow, error }] : [];
    });
    const byPage = new Map<string, [vscode.Uri, vscode.Diagnostic[]]>();
    for (const found of [...workflows, ...reports.values()]) {
      if (found.handbook.origin !== 'workspace') continue;
      const uri = found.handbook.uri(found.subject.path);
      const [, list] = byPage.get(uri.toString()) ?? [uri, []];
      byPage.set(uri.toString(), [uri, [...list, diagnostic(found)]]);
    }
    collection.clear();
    collection.set([...byPage.values()]);
  };
  const listening = library.onDidChange(renew);
  return Object.assign(vscode.Disposable.from(collection, listening), {
    report(view: object, found: BrokenDiagram | undefined): void {
      const had = reports.delete(view);
      if (found) reports.set(view, found);
      if (had || found) renew();
    },
  });
}

/** The whole line, without the space around it. */
function diagnostic({ handbook, subject, error }: BrokenDiagram): vscode.Diagnostic {
  const line = error.line ?? subject.line;
  const text = handbook.text(subject.path)?.split(/\r\n|\n|\r/, line + 1)[line] ?? '';
  const start = text.length - text.trimStart().length;
  const range = new vscode.Range(line, start, line, text.trimEnd().length);
  const message = error.message.slice(0, longest);
  const made = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Error);
  made.source = 'Handbook';
  return made;
}
