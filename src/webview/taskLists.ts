import type { TicksView } from '../shared/stepViews';
import { element } from './dom';

/** Which of a section's tasks are done. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Whether any stands otherwise than the page has it. */
  readonly changed: boolean;
}

/** Elements that a task's own text does not hold: what they hold is more than its name. */
const blocks = 'ul, ol, pre, blockquote, table, div, details, h3, h4, h5, h6';

/**
 * Makes the items with `data-task` of a section's text checkboxes with their text as the label.
 * @param onTick the reader has ticked an item, or taken its tick away
 */
export function makeTasks(
  text: ParentNode,
  onTick: (item: string, done: boolean) => void,
): TaskLists {
  const tasks = [...text.querySelectorAll<HTMLElement>('li[data-task]')].map((item) => {
    const box = element('input', { type: 'checkbox' });
    const id = item.dataset['task'] ?? '';
    box.addEventListener('change', () => onTick(id, box.checked));
    // In a list with empty lines between its items, their first text is a paragraph.
    const first = item.firstElementChild;
    const place = first?.matches('p') && first === item.firstChild ? first : item;
    const own = [...place.childNodes];
    const end = own.findIndex((node) => node instanceof Element && node.matches(`p, ${blocks}`));
    const words = element('span', {}, ...(end === -1 ? own : own.slice(0, end)));
    const label = element('label', {}, box, words);
    place.prepend(label);
    return { id, box, inPage: item.dataset['checked'] === 'true' };
  });
  return new TaskLists(tasks);
}

interface Task {
  readonly id: string;
  readonly box: HTMLInputElement;
  readonly inPage: boolean;
}

/** The tasks of a section's text. */
export class TaskLists {
  constructor(private readonly tasks: readonly Task[]) {}

  /** Ticks what is remembered as done. */
  show({ on, off }: TicksView): void {
    for (const { id, box, inPage } of this.tasks) {
      box.checked = on.includes(id) || (inPage && !off.includes(id));
    }
  }

  get progress(): Progress {
    return {
      done: this.tasks.filter(({ box }) => box.checked).length,
      total: this.tasks.length,
      changed: this.tasks.some(({ box, inPage }) => box.checked !== inPage),
    };
  }
}
