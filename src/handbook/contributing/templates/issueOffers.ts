import type { IssueKind } from '../rules';
import { templateFor, templateOfKind } from './kindTemplates';
import type { ContactLink, IssueChoices, IssueTemplate } from './template';

/** One way to begin an issue, or a place to ask instead. All texts are untrusted. */
export type IssueOffer =
  /** A kind of the handbook, with the repository's template for it where it has one. */
  | { readonly from: 'handbook'; readonly name: string; readonly template: IssueTemplate }
  /** A template that is of no kind. */
  | { readonly from: 'repository'; readonly name: string; readonly template: IssueTemplate }
  | { readonly from: 'blank'; readonly template: IssueTemplate }
  | { readonly from: 'contact'; readonly name: string; readonly contact: ContactLink };

/**
 * The ways to begin an issue: the handbook's kinds in its order, each with the repository's own
 * template where that has one for it; then the other templates, an issue without any where the
 * repository allows that, and the places that it wants to be asked at instead.
 */
export function issueOffers(kinds: readonly IssueKind[], choices: IssueChoices): IssueOffer[] {
  const ofKinds = kinds.map((kind) => {
    const own = templateFor(kind, choices.templates);
    return { kind, own, template: own ? withLabels(own, kind) : templateOfKind(kind) };
  });
  const taken = new Set(ofKinds.map(({ own }) => own));
  const others = choices.templates.filter((template) => !taken.has(template));
  return [
    ...ofKinds.map(({ kind: { name }, template }) => ({
      from: 'handbook' as const,
      name,
      template,
    })),
    ...others.map((template) => ({ from: 'repository' as const, name: template.name, template })),
    ...(choices.blank ? [{ from: 'blank' as const, template: blank }] : []),
    ...choices.contacts.map((contact) => ({
      from: 'contact' as const,
      name: contact.name,
      contact,
    })),
  ];
}

/** A template without labels gets those that the handbook names for the kind. */
function withLabels(template: IssueTemplate, { labels }: IssueKind): IssueTemplate {
  return template.labels.length > 0 ? template : { ...template, labels };
}

const blank: IssueTemplate = {
  name: '',
  about: '',
  path: undefined,
  title: '',
  labels: [],
  parts: [{ kind: 'text', markdown: '' }],
};
