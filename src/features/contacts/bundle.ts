/** The Contact Directory: a bundle of its own, loaded when its view is first on screen or it is asked. */
import * as vscode from 'vscode';
import type { HandbookLibrary, OpenHandbook } from '../../sources/library';
import { chooseHandbook } from '../chooseHandbook';
import type { OpenPlace } from '../reading/openPage';
import type { Target } from '../target';
import { copyHandle, openOnWeb, pickAction } from './actions';
import { pickContact } from './picker';
import { peopleRows } from './rows';
import { isDoing, pickWhoToAsk, type Doing } from './whoToAsk';

export interface ContactsDependencies extends Doing {
  readonly library: HandbookLibrary;
  readonly openPlace: OpenPlace;
}

export type ContactsCommand =
  'openContactDirectory' | 'whoToAsk' | 'copyHandle' | 'openContactPage' | 'openProfile';

/** Does what one of the commands is for, with what it was told. */
async function run(
  deps: ContactsDependencies,
  command: ContactsCommand,
  target: Target,
): Promise<void> {
  switch (command) {
    case 'openContactDirectory':
      return openDirectory(deps, target);
    case 'whoToAsk':
      return askSomebody(deps, target);
    case 'copyHandle':
      if (target.handle !== undefined) await copyHandle(target.handle);
      return;
    case 'openContactPage':
      return openRowPage(deps, target);
    case 'openProfile':
      if (target.href !== undefined) await openOnWeb(target.href);
      return;
  }
}

const hasContacts = ({ model }: OpenHandbook): boolean =>
  model.people.length + model.tracks.length > 0;

const choose = (
  library: HandbookLibrary,
  target: Target,
  title: string,
): Promise<OpenHandbook | undefined> =>
  chooseHandbook(library, {
    target,
    title,
    missing: vscode.l10n.t('The handbook names no people and no tracks.'),
    has: hasContacts,
  });

async function openDirectory(
  { library, openPlace }: ContactsDependencies,
  target: Target,
): Promise<void> {
  const handbook = await choose(library, target, vscode.l10n.t('Contact Directory'));
  const contact = handbook && (await pickContact(handbook));
  if (contact) await pickAction(handbook, contact, openPlace);
}

/** The page of a row; unlike `Open Page…` it asks for none. */
async function openRowPage(
  { library, openPlace }: ContactsDependencies,
  { handbook: id, path, heading }: Target,
): Promise<void> {
  const handbook = library.current.find((each) => each.id === id);
  const page = handbook?.page(path);
  if (handbook && page) await openPlace(handbook, { path: page.path, heading });
}

/** Of several handbooks, the one in which it is known what the user does is meant. */
async function askSomebody(deps: ContactsDependencies, target: Target): Promise<void> {
  const { library, openPlace } = deps;
  const handbooks = await library.load();
  const [at, ...others] = handbooks.filter((each) => hasContacts(each) && isDoing(each, deps));
  const meant = others.length === 0 && at ? { handbook: at.id, ...target } : target;
  const handbook = await choose(library, meant, vscode.l10n.t('Who to Ask'));
  const contact = handbook && (await pickWhoToAsk(handbook, deps, target.step));
  if (contact) await pickAction(handbook, contact, openPlace);
}

/** What the bundle is, for whoever loads it. */
export interface ContactsCode {
  readonly run: typeof run;
  readonly peopleRows: typeof peopleRows;
}

export { peopleRows, run };
