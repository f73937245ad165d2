import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blankLook, type KeptDrawing } from '../../src/shared/keptDrawing';
import { until, type Workbench } from '../ui/harness';
import { openDiagramWindow } from './diagramWindow';
import { fence, Fixture } from './fixture';
import { nothing, type Watch } from './traces';

/** What someone could have put into the file in which a drawing is kept. */
const harms = [
  '<script>@JS@</script>',
  '<image href="@URL@" width="9" height="9"/>',
  '<image href="x:" onerror="@JS@"/>',
  '<rect width="9" height="9" onload="@JS@" onclick="@JS@" onpointerover="@JS@"/>',
  '<foreignObject width="9" height="9"><img src="@URL@" onerror="@JS@"></foreignObject>',
  '<foreignObject><iframe src="@URL@"></iframe></foreignObject>',
  '<use href="@URL@#x"/>',
  '<a href="@URL@"><rect width="999" height="999"/></a>',
  '<animate attributeName="href" to="@URL@" onbegin="@JS@"/>',
  '</svg><img src="@URL@" onerror="@JS@"><svg>',
  '</svg><style>body{background:url(@URL@)}</style><svg>',
  '<desc><style><img src="x:" onerror="@JS@"></style></desc>',
];

const readKept = (file: string): KeptDrawing =>
  JSON.parse(readFileSync(file, 'utf8')) as KeptDrawing;

describe('a kept drawing that was tampered with', function () {
  this.timeout(240_000);
  let fixture: Fixture;
  let workbench: Workbench;
  let watch: Watch;
  const profile = mkdtempSync(join(tmpdir(), 'hostile-profile-'));
  const folder = join(profile, 'User/globalStorage/massgen.contributor-handbook/drawings');

  before(async () => {
    fixture = await Fixture.make();
    fixture.write('handbook/index.md', `# Home\n\n${fence('flowchart TB\nA[Begin] --> B[End]')}\n`);
    ({ workbench, watch } = await openDiagramWindow(fixture, profile));
  });
  after(async () => {
    await workbench.close();
    await fixture.remove();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Opens the view anew; gives the file in which its drawing is then kept. */
  const open = async (): Promise<string> => {
    await workbench.command('View: Close All Editors');
    await workbench.command('Handbook: Open Workflow');
    await workbench.webview().locator('[data-step="A"]').waitFor();
    return until('the drawing to be kept', () => {
      const name = existsSync(folder) ? readdirSync(folder)[0] : undefined;
      const text = name === undefined ? '' : readFileSync(join(folder, name), 'utf8');
      const isSound = text.endsWith('}') && !text.includes('tampered');
      return Promise.resolve(name !== undefined && isSound ? join(folder, name) : undefined);
    });
  };

  it('is not shown, runs nothing and calls nothing', async () => {
    let file = await open();
    for (const harm of harms) {
      const markup = fixture.fill({ name: harm, text: harm });
      for (const look of [{}, { look: blankLook }]) {
        const kept = readKept(file);
        const svg = kept.svg.replace(/<\/svg>$/, `<g id="tampered"></g>${markup}</svg>`);
        writeFileSync(file, JSON.stringify({ ...kept, ...look, svg }));
        file = await open();
        const there = workbench.webview().locator('#tampered, #stage image, #stage a');
        assert.equal(await there.count(), 0, harm);
      }
    }
    assert.deepEqual(await watch.traces(), nothing);
  });
});
