import * as vscode from 'vscode';
import { isZone, localeFor, ReaderTimes } from './readerTimes';

/**
 * How the reader's times are written: in the zone of the setting, else in that of the machine on which
 * this runs, which for a remote window is the remote one.
 */
export function readerTimes(): ReaderTimes {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const wanted = vscode.workspace.getConfiguration('handbook').get<unknown>('timeZone');
  const zone = typeof wanted === 'string' && isZone(wanted.trim()) ? wanted.trim() : timeZone;
  return new ReaderTimes(localeFor(vscode.env.language, locale), zone);
}
