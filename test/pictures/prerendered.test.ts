import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';
import { prerender, prerendered } from './prerender';

/** Whether it is still what is drawn, `test/ui/prerendered.test.ts` looks. */
describe('The drawing that comes with the extension', () => {
  it('is made', async function () {
    if (process.env['UPDATE_PICTURES'] !== '1') this.skip();
    const text = JSON.stringify(await prerender(), undefined, 2);
    writeFileSync(join(root, prerendered), `${text}\n`);
  });
});
