import * as vscode from 'vscode';
import type { IssueOffer } from '../../../handbook/contributing/templates/issueOffers';
import type { GitHubFailure } from '../../../github/errors';
import { failureText } from '../../../github/failureTexts';
import { withoutIcons } from '../../plainText';
import type { HostedRepository } from '../fork/remotes';

type Item = vscode.QuickPickItem & { readonly offer?: IssueOffer };

/**
 * Asks how an issue is to be begun.
 * @param failure why the repository's templates are not among the offers, where that is so
 */
export async function askForOffer(
  { owner, name }: HostedRepository,
  offers: readonly IssueOffer[],
  failure: GitHubFailure | 'signedOut' | undefined,
): Promise<IssueOffer | undefined> {
  const { t } = vscode.l10n;
  const own = offers.filter(({ from }) => from === 'handbook').map(itemOf);
  const others = offers.filter(({ from }) => from !== 'handbook').map(itemOf);
  const between: Item = {
    label: t('Other ways'),
    kind: vscode.QuickPickItemKind.Separator,
  };
  const items =
    own.length > 0 && others.length > 0 ? [...own, between, ...others] : [...own, ...others];
  const repository = `${owner}/${name}`;
  const placeHolder =
    failure === undefined
      ? t('What kind of issue?')
      : t("The repository's own templates are not known: {0}", reason(failure));
  const picked = await vscode.window.showQuickPick(items, {
    title: t('Create Issue in {0}', repository),
    placeHolder,
    matchOnDetail: true,
    ignoreFocusOut: true,
  });
  return picked?.offer;
}

function reason(failure: GitHubFailure | 'signedOut'): string {
  return failure === 'signedOut'
    ? vscode.l10n.t('you are not signed in to GitHub.')
    : failureText(failure);
}

function itemOf(offer: IssueOffer): Item {
  const { t } = vscode.l10n;
  switch (offer.from) {
    case 'handbook':
    case 'repository': {
      const { about, path, parts, labels } = offer.template;
      const fields = parts.flatMap((part) => (part.kind === 'field' ? [part.label] : []));
      const detail = about === '' ? fields.join(' · ') : about;
      return {
        label: `$(issues) ${withoutIcons(offer.name)}`,
        description: withoutIcons([path ?? '', ...labels].filter(Boolean).join(' · ')),
        detail: withoutIcons(detail),
        offer,
      };
    }
    case 'blank':
      return { label: `$(file) ${t('Blank Issue')}`, offer };
    case 'contact':
      return {
        label: `$(link-external) ${withoutIcons(offer.name)}`,
        description: withoutIcons(offer.contact.url),
        detail: withoutIcons(offer.contact.about),
        offer,
      };
  }
}
