// Measures the diagram view in a real VS Code, driven as its reader would.
import { sessions } from '../../ui/harness/session';
import { measureOpening } from './opening';

try {
  await measureOpening();
} finally {
  await sessions.stop();
}
