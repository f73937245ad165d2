import type { Corpora } from './corpora';
import { median, percentile, timed, type Times } from './measure';
import { open, type Opened } from './product';
import { compared, limited, milliseconds, put } from './rows';

/** How many pages are saved. */
const saves = 40;

/** What a save changes. */
type Edit = (text: string, time: number) => string;

const inText: Edit = (text, time) => `${text}\nOne more sentence, written in edit ${time}.\n`;
const inTitle: Edit = (text, time) =>
  text.replace(/^title: *(["']?)(.*?)\1 *$/m, (_line, quote: string, title: string) => {
    return `title: ${quote}${title} ${time}${quote}`;
  });

/** One page saved: how long until the model is as it would be if all were read anew. */
export async function measureSave({ small, large }: Corpora): Promise<void> {
  const few = await open(small.folder);
  const many = await open(large.folder);
  for (const [name, edit] of [
    ['its text edited', inText],
    ['its title edited', inTitle],
  ] as const) {
    const taken = { few: [] as number[], many: [] as number[] };
    const paths = chosen(few);
    for (const [time, path] of paths.entries()) {
      // The first ones compile the code.
      const counts = time >= 5;
      const short = await save(few, path, edit, time);
      const long = await save(many, path, edit, time);
      if (counts) {
        taken.few.push(short);
        taken.many.push(long);
      }
    }
    const work = `one page saved, ${name}`;
    put(limited(`${work}, ${small.pages} pages`, spread(taken.few), median(taken.few), 10));
    put(limited(`${work}, ${large.pages} pages`, spread(taken.many), median(taken.many), 10));
    const beside = { name: `${small.pages} pages`, times: taken.few };
    put(compared(`${work}: growth`, taken.many, beside, 1.5));
  }
}

/** Pages from all over the handbook, with a title to edit. */
function chosen({ model, reader }: Opened): string[] {
  const titled = model.pages.filter(({ path }) => {
    const text = reader.text(path) ?? '';
    return inTitle(text, 0) !== text;
  });
  const step = titled.length / saves;
  return Array.from({ length: saves }, (_, at) => titled[Math.floor(at * step)]?.path ?? '');
}

function save({ reader }: Opened, path: string, edit: Edit, time: number): Promise<number> {
  const before = reader.text(path);
  if (before === undefined) throw new Error(`There is no page ${path}.`);
  const text = edit(before, time);
  if (text === before) throw new Error(`The edit of ${path} changes nothing.`);
  return timed(() => reader.update({ files: [{ path, text }], removed: [] }));
}

function spread(times: Times): string {
  return `${milliseconds(median(times))} (p95 ${milliseconds(percentile(times, 95))})`;
}
