import type { Fixture } from './fixture';
import { fence } from './fixture';
import { images } from './payloads/images';
import { links } from './payloads/links';
import { html } from './payloads/html';
import type { Payload } from './payloads/payload';
import { permalinks, settings, texts } from './payloads/texts';

/** What the steps' sections say: one or two payloads each. */
const helps: readonly Payload[] = [...links, ...images, ...html.slice(0, 40)];

/**
 * A handbook whose every name is hostile: of the site and its pages, of steps, phases, tracks and
 * people, with sections that are hostile where a hover or the diagram view shows them.
 * @returns the ids of its steps
 */
export function writeTextHandbook(fixture: Fixture): string[] {
  const id = (index: number): string => `T${index}`;
  const steps = texts.map((payload, index) => ({
    id: id(index),
    text: fixture.fillOutside(payload),
  }));
  const config = settings.map(
    ([key, value]) => `${key}: ${quoted(fixture.canary.fill(value, 900))}`,
  );
  fixture.write(
    'handbook/_config.yml',
    [
      'remote_theme: just-the-docs/just-the-docs',
      `title: ${quoted(steps[3]!.text)}`,
      ...config,
    ].join('\n'),
  );
  const middle = Math.ceil(steps.length / 2);
  const nodes = steps.map(({ id, text }) => `${id}["${label(text)}"]`);
  const diagram = [
    'flowchart TB',
    `subgraph S["${label(steps[9]!.text)}"]`,
    ...nodes.slice(0, middle),
    'end',
    ...nodes.slice(middle),
    ...steps.slice(1).map(({ id }, index) => `${steps[index]!.id} --> ${id}`),
  ].join('\n');
  const rows = steps.map(({ text }) => `| ${cell(text)} | ${cell(text)} | ${cell(text)} |`);
  const sections = steps.map(
    ({ id }, index) =>
      `### ${id}: ${steps[index]!.text}\n\n${helps
        .filter((_, at) => at % steps.length === index)
        .map((payload) => fixture.fillOutside(payload))
        .join('\n\n')}`,
  );
  fixture.write(
    'handbook/index.md',
    [
      `---\ntitle: Home\nnav_order: 0\n---\n## Workflow\n${fence(diagram)}`,
      `## Tracks\n\n| Track | What You Do | Contact (Discord) |\n|---|---|---|\n${rows.join('\n')}`,
      ...sections,
    ].join('\n\n'),
  );
  for (const [index, { text }] of steps.entries()) {
    const permalink = fixture.canary.fill(permalinks[index % permalinks.length]!, 901);
    const front = [
      `title: ${quoted(text)}`,
      `description: ${quoted(text)}`,
      `nav_order: ${index + 1}`,
    ];
    if (index < permalinks.length) front.push(`permalink: ${quoted(permalink)}`);
    fixture.write(
      `handbook/t${index}.md`,
      `---\n${front.join('\n')}\n---\n# ${text}\n\n## ${text}\n`,
    );
  }
  return steps.map(({ id }) => id);
}

/** Quotes end a label, and a grave accent at its start begins another kind of text. */
const label = (text: string): string => text.replaceAll('"', '#quot;').replaceAll('`', '#96;');

/** A YAML string. */
const quoted = (text: string): string => JSON.stringify(text);

const cell = (text: string): string => text.replaceAll('|', '\\|');
