import * as vscode from 'vscode';
import { registerChanges } from '../features/changes/register';
import { registerFollowing } from '../features/claims/follow/register';
import { registerContacts } from '../features/contacts/register';
import type { ContributeDependencies } from '../features/contribute/dependencies';
import { registerContribute } from '../features/contribute/register';
import { registerSignIn } from '../features/github/signIn';
import { registerHover } from '../features/hover/register';
import { registerIssues } from '../features/issues/register';
import { registerLinks } from '../features/links/register';
import { registerMeetings } from '../features/meetings/register';
import { registerOutsideCommands } from '../features/outside';
import { registerIssueWork } from '../features/progress/issueWork';
import { registerStatusBar } from '../features/progress/statusBar';
import { type Reading, registerReading } from '../features/reading/register';
import { registerSearch } from '../features/search/register';
import { registerTasks } from '../features/tasks/register';
import { registerTracks } from '../features/tracks/register';
import type { Services } from './services';
import { openStanding } from './standing';
import { registerWorkflow } from './workflow';

/** Registers everything that a user sees. Whatever is heavy is loaded when it is first used. */
export function registerFeatures(
  services: Services,
): Pick<Reading, 'dispose' | 'extendMarkdownIt'> {
  const { library, core, load, git, github, claims, repositories, memory } = services;
  const reading = registerReading({ library, core: services.loadedCore });
  const { openPlace } = reading;
  const standing = openStanding(services);
  const { facts, progress } = standing;
  const { chosenTracks, onboarding, statuses } = services;
  const contribute: ContributeDependencies = {
    git,
    library,
    github,
    claims,
    onboarding,
    repositories,
    core,
  };
  const issues = registerIssues({ ...contribute, statuses, chosenTracks }, () => load('issues'));
  const contributeCode = () => load('contribute');
  const parts = vscode.Disposable.from(
    standing,
    registerWorkflow(services, progress, openPlace),
    registerHover({ library, core, progress }, () => load('hover')),
    registerStatusBar(library, progress),
    registerIssueWork({ git, remotes: services.remotes, library }),
    registerContacts(
      { library, openPlace, progress, chosenTracks: (handbook) => chosenTracks.current(handbook) },
      () => load('contacts'),
    ),
    registerSearch({ library, core, openPlace }, () => load('search')),
    registerSignIn(services.handbooks),
    registerChanges({ library, storage: services.storage, openPlace }, () => load('changes')),
    registerOutsideCommands(library, onboarding),
    registerContribute(contribute, contributeCode),
    registerLinks(contributeCode),
    registerTasks(contribute, contributeCode),
    registerFollowing({ claims, statuses, github, library, facts, memory }, () => load('follow')),
    registerMeetings({ library, memory, openPlace, onboarding }, () => load('meetings')),
    issues,
    registerTracks({ library, core, chosenTracks, claims, issues, onboarding, openPlace }, () =>
      load('tracks'),
    ),
    reading,
  );
  return {
    extendMarkdownIt: (md) => reading.extendMarkdownIt(md),
    dispose: () => void parts.dispose(),
  };
}
