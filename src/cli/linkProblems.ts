import { stateOf, type CheckedLink } from '../handbook/checkLinks';
import type { Problem } from '../handbook/model';

/** What `inspect` reports: the model's problems, and links that lead nowhere. */
export type InspectProblem = Omit<Problem, 'kind'> & { readonly kind: Problem['kind'] | 'link' };

/** What is wrong with a link; undefined where nothing is known to be. */
export function linkProblem({ path, link, target }: CheckedLink): InspectProblem | undefined {
  if (link.kind === 'definition' || stateOf(target) !== 'broken') return undefined;
  const place = { path, heading: undefined, line: link.line };
  return { kind: 'link', message: `The link ${link.href} ${whatIsWrong(target)}`, place };
}

function whatIsWrong(target: CheckedLink['target']): string {
  if (target.kind === 'page') return `names no place in ${target.page.path}`;
  if (target.kind === 'file') return `leads to ${target.path}, which is not there`;
  const reason = target.kind === 'broken' ? target.reason : 'missing';
  const reasons: Readonly<Record<typeof reason, string>> = {
    empty: 'is empty',
    scheme: 'has an address of a kind that is not followed',
    template: 'holds a template that cannot be read',
    outside: "leads out of the handbook's folder",
    missing: 'leads to no page',
  };
  return reasons[reason];
}
