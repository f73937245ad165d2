// Measures the diagram view in a real VS Code, driven as its reader would: `node diagram.mjs PART`.
import { removeRepositories } from '../../ui/harness/repositories';
import { sessions } from '../../ui/harness/session';
import { measureEdits } from './edits';
import { measureLargeDiagram } from './large';
import { measureOpening } from './opening';

const parts: Readonly<Record<string, () => Promise<void>>> = {
  opening: measureOpening,
  edits: measureEdits,
  large: measureLargeDiagram,
};

const [part = ''] = process.argv.slice(2);
const measure = parts[part];
if (!measure) throw new Error(`There is no part "${part}" of the diagram.`);
try {
  await measure();
} finally {
  await sessions.stop();
  removeRepositories();
}
