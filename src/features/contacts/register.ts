import * as vscode from 'vscode';
import type { View } from '../sidebar/register';
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

/** The People view, for the sidebar; its code is loaded when it is first on screen. */
export function peopleView(load: () => Promise<ContactsCode>): View {
  let code: ContactsCode | undefined;
  return [
    'handbook.people',
    (handbook) => code?.peopleRows(handbook) ?? [],
    async (library) => {
      code = await load();
      return library.load();
    },
  ];
}
