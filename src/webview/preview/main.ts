/**
 * Runs in every Markdown preview of VS Code, and does something only where a handbook page has what
 * the reading plugin puts there.
 */
import { offerEditing } from './editMenu';
import { followMarks } from './scroll';

followMarks();
offerEditing();
