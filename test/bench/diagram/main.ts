// Measures the diagram view in a real VS Code, driven as its reader would.
import { removeRepositories } from '../../ui/harness/repositories';
import { sessions } from '../../ui/harness/session';
import { measureEdits } from './edits';
import { measureLargeDiagram } from './large';
import { measureOpening } from './opening';

try {
  await measureOpening();
  await measureEdits();
  await measureLargeDiagram();
} finally {
  await sessions.stop();
  removeRepositories();
}
