import * as vscode from 'vscode';
import { targetOf } from '../target';
import type { ContactsCode, ContactsCommand, ContactsDependencies } from './bundle';

const commands: readonly ContactsCommand[] = [
  'openContactDirectory',
  'whoToAsk',
  'copyHandle',
  'openContactPage',
  'openProfile',
];

/** Registers the commands of the Contact Directory, whose code is loaded with the first of them. */
export function registerContacts(
  deps: ContactsDependencies,
  load: () => Promise<ContactsCode>,
): vscode.Disposable {
  return vscode.Disposable.from(
    ...commands.map((command) =>
      vscode.commands.registerCommand(`handbook.${command}`, async (argument: unknown) =>
        (await load()).run(deps, command, targetOf(argument)),
      ),
    ),
  );
}
