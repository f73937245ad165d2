import * as vscode from 'vscode';
import { withoutIcons } from '../plainText';
import type { FoundHit } from './library';

/** A row of the list; one that says that there is none has no hit. */
export interface HitRow extends vscode.QuickPickItem {
  readonly hit: FoundHit | undefined;
}

/** What each kind of hit is drawn as: a page, a heading of one, a place in the text. */
const icons = { page: 'file', heading: 'bookmark', text: 'list-selection' } as const;

/** The row of a hit. `several` says whether there are more handbooks, so that it names its own. */
export function hitRow(hit: FoundHit, several: boolean): HitRow {
  const { handbook, heading, title, breadcrumb, context, kind } = hit;
  const above = heading ? [...breadcrumb, title] : breadcrumb;
  const section = above.map(withoutIcons).join(' › ');
  const whose = several ? withoutIcons(handbook.label) : '';
  return {
    label: withoutIcons(heading?.text || title),
    description: [section, whose].filter((part) => part !== '').join(' · '),
    detail: withoutIcons(context.text),
    iconPath: new vscode.ThemeIcon(icons[kind]),
    buttons: [
      {
        iconPath: new vscode.ThemeIcon('split-horizontal'),
        tooltip: vscode.l10n.t('Open to the Side'),
      },
    ],
    alwaysShow: true,
    hit,
  };
}

/** The row that says that no page answers the query. */
export function noHitRow(query: string): HitRow {
  return {
    label: vscode.l10n.t('No page has “{0}”.', withoutIcons(query)),
    alwaysShow: true,
    hit: undefined,
  };
}
