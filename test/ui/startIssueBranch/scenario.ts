import { type Stage, useWorkbench } from '../support/stage';
import { Flow } from './flow';
import { hosted, reset, tipOf } from './repository';

/** One window on one repository, put back after each test; each test has an issue of its own. */
export interface Scenario extends Stage {
  readonly flow: Flow;
  /** The issue's number. */
  readonly issue: string;
  readonly base: string;
  /** The commit of `base`. */
  readonly tip: string;
  /** The branch's name. */
  readonly name: string;
  /** What is remembered with it. */
  readonly memory: { readonly issue: string; readonly base: string };
  /** What the last look says where nothing stands in the way. */
  readonly asked: string;
  readonly create: string;
  readonly createOnly: string;
}

/** Registers what the tests of a `describe` share. */
export function useScenario(): Scenario {
  // Told apart by number, so that no test takes the last one's words in the status bar for its own.
  let number = 11;
  // Where no host is named, GitHub is meant: here one that nobody answers for.
  const settings = { 'github-enterprise.uri': 'http://127.0.0.1:1' };
  const stage = useWorkbench({ repository: hosted, settings });
  const scenario = { base: 'upstream/dev/v0.1.9' } as {
    -readonly [Key in keyof Scenario]: Scenario[Key];
  };

  before(() => {
    Object.assign(scenario, stage);
    scenario.tip = tipOf(stage.repository, 'upstream', 'dev/v0.1.9');
  });

  beforeEach(() => {
    const issue = String(++number);
    scenario.issue = issue;
    const name = `bug/${issue}-fix-login`;
    scenario.name = name;
    scenario.memory = { issue: `massgen/MassGen#${issue}`, base: scenario.base };
    scenario.asked = `Start ${name} from ${scenario.base}?`;
    scenario.create = `Create ${name} from ${scenario.base}`;
    scenario.createOnly = `${scenario.create}, but Do Not Switch`;
    scenario.flow = new Flow(scenario.workbench, issue);
  });

  afterEach(async () => {
    if (await scenario.workbench.quickInput.isOpen()) await scenario.flow.cancel();
    reset(scenario.repository);
  });

  return scenario;
}
