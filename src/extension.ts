import { platform } from '#platform';
import type * as vscode from 'vscode';
import type { Core } from './core';
import { WorkerFlowchartParser } from './diagram/parser';
import { registerChanges } from './features/changes/register';
import { Claims } from './features/claims/claims';
import { registerFollowing } from './features/claims/follow/register';
import { Statuses } from './features/claims/follow/statuses';
import { registerContacts } from './features/contacts/register';
import { registerContribute } from './features/contribute/register';
import { registerSignIn } from './features/github/signIn';
import { registerHover } from './features/hover/register';
import { registerIssues } from './features/issues/register';
import { registerLinks } from './features/links/register';
import { registerOutsideCommands } from './features/outside';
import { ClaimFactsSource } from './features/progress/claimFactsSource';
import { GitFactsSource } from './features/progress/gitFactsSource';
import { progressFrom } from './features/progress/progress';
import { registerIssueWork } from './features/progress/issueWork';
import { registerStatusBar } from './features/progress/statusBar';
import { WorkRepositories } from './features/progress/workRepositories';
import { type Reading, registerReading } from './features/reading/register';
import { registerSearch } from './features/search/register';
import { registerSidebar } from './features/sidebar/register';
import { registerTasks } from './features/tasks/register';
import { registerWorkflowCommands, runStepAction } from './features/workflow/commands';
import { registerCursor } from './features/workflow/cursor';
import { registerDiagramProblems } from './features/workflow/problems';
import { registerDiagramView } from './features/workflow/register';
import { createGit } from './git/git';
import { githubAccess } from './github/connect';
import { bundledFiles } from './sources/bundledFileSystem';
import { githubFiles } from './sources/github/files';
import { GitHubHandbooks } from './sources/github/handbooks';
import { registerHandbookFileSystem } from './sources/handbookFileSystem';
import { workspaceRemotes } from './sources/remotes';
import { WindowLibrary } from './sources/windowLibrary';

/** Builds the parts and wires them; reads no page and loads no parser. */
export function activate(context: vscode.ExtensionContext): Pick<Reading, 'extendMarkdownIt'> {
  const { extensionUri } = context;
  let loaded: Core | undefined;
  const core = async (): Promise<Core> => (loaded ??= await platform.loadCore(extensionUri));
  const parser = new WorkerFlowchartParser(() => platform.startFlowchartWorker(extensionUri));
  const git = createGit();
  const github = githubAccess(() => platform.loadGitHub(extensionUri));
  const handbooks = new GitHubHandbooks(github, context.globalStorageUri);
  const remotes = workspaceRemotes(git);
  const library = new WindowLibrary({ core, parseFlowchart: parser.parse }, remotes, handbooks);
  const stored = githubFiles(handbooks);
  const claims = new Claims(context.globalState);

  const reading = registerReading({ library, core: () => loaded });
  const repositories = new WorkRepositories(git);
  const gitFacts = new GitFactsSource(repositories, core);
  const facts = new ClaimFactsSource(gitFacts, {
    claims,
    repositories,
    github,
    code: () => loaded,
  });
  const statuses = new Statuses();
  const progress = progressFrom(facts, () => loaded);
  const sidebar = registerSidebar(library, progress);
  const problems = registerDiagramProblems(library);
  const diagram = registerDiagramView(
    {
      extensionUri,
      library,
      progress,
      problems,
      core,
      repositories,
      memory: context.globalState,
      storage: context.globalStorageUri,
      openPlace: reading.openPlace,
      runAction: runStepAction,
      onSelectStep: (handbook, step) => void sidebar.revealStep(handbook.id, step),
    },
    () => platform.loadDiagram(extensionUri),
  );
  const contributeCode = () => platform.loadContribute(extensionUri);
  const contribute = { git, library, github, claims, repositories, core };
  context.subscriptions.push(
    parser,
    git,
    library,
    repositories,
    gitFacts,
    facts,
    claims,
    statuses,
    github,
    handbooks,
    stored,
    registerHandbookFileSystem(bundledFiles(extensionUri), stored),
    reading,
    sidebar,
    problems,
    diagram,
    registerWorkflowCommands(library, diagram),
    registerCursor(library, diagram),
    registerHover(library, core, progress),
    registerStatusBar(library, progress),
    registerIssueWork({ git, remotes, library }),
    registerContacts(library, reading.openPlace),
    registerSearch({ library, core, openPlace: reading.openPlace }),
    registerSignIn(handbooks),
    registerChanges(
      { library, storage: context.globalStorageUri, openPlace: reading.openPlace },
      () => platform.loadChanges(extensionUri),
    ),
    registerOutsideCommands(library),
    registerContribute(contribute, contributeCode),
    registerLinks((uri) => reading.editPage(uri), contributeCode),
    registerTasks(contribute, contributeCode),
    registerFollowing(
      { claims, statuses, github, library, facts, memory: context.globalState },
      () => platform.loadFollow(extensionUri),
    ),
    registerIssues(contribute, () => platform.loadIssues(extensionUri)),
  );
  return { extendMarkdownIt: (md) => reading.extendMarkdownIt(md) };
}
