import * as vscode from 'vscode';

/**
 * What is asked of VS Code's file system; undefined where that refuses it, mostly since the file or
 * folder is not there.
 */
export async function ifThere<T>(work: Thenable<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return undefined;
    throw error;
  }
}
