import * as vscode from 'vscode';
import { whomToAsk } from '../handbook/whomToAsk';
import type { OpenHandbook } from '../sources/library';

/**
 * Whom to ask about what nobody is assigned to, in a few words such as `ask in #help`; undefined where
 * the handbook names neither a channel, nor anybody for newcomers, nor a chat. Untrusted text.
 */
export function whomToAskText({ model }: OpenHandbook): string | undefined {
  const { t } = vscode.l10n;
  const { channel, helpers } = whomToAsk(model);
  const owners = helpers?.owners.map(({ handle }) => handle).join(', ') ?? '';
  const track = helpers?.name ?? '';
  if (channel && helpers) return t('ask in {0}, or {1} ({2})', channel.name, owners, track);
  if (channel) return t('ask in {0}', channel.name);
  if (helpers) return t('ask {0} ({1})', owners, track);
  return model.invitation && t('ask in the team chat');
}
