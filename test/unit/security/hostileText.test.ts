import assert from 'node:assert/strict';
import createMarkdownIt from 'markdown-it';
import { quietDiagram, safeHtml, safeMarkdown } from '../../../src/core';
import type { Handbook } from '../../../src/handbook/model';
import { flowcharts, otherDiagrams } from '../../hostile/payloads/diagrams';
import { html } from '../../hostile/payloads/html';
import { images } from '../../hostile/payloads/images';
import { links } from '../../hostile/payloads/links';
import type { Payload } from '../../hostile/payloads/payload';
import { texts } from '../../hostile/payloads/texts';
import { shown } from '../handbook/shown';
import { page, read } from '../handbook/support';
import { allow, harmIn } from './markup';

const all: readonly Payload[] = [...html, ...images, ...links, ...texts];

/** A payload as it stands in a page. */
const filled = ({ text }: Payload): string =>
  text
    .replaceAll('@URL@', 'http://canary.invalid/c')
    .replaceAll('@HOST@', 'canary.invalid/c')
    .replaceAll('@HTTPS@', 'https://canary.invalid/c')
    .replaceAll('@JSE@', '&#97;lert(1)')
    .replaceAll('@JS@', 'alert(1)')
    .replaceAll('@CMD@', 'command:canary')
    .replaceAll('@ID@', '1');

/** As a node of a flowchart. */
const inLabel = ({ name, text }: Payload): Payload => ({
  name,
  text: `flowchart TB\nA["${text}"]`,
});

const inline = 'b strong em i s del code br a';
const blocks = `p blockquote h1 h2 h3 h4 h5 h6 hr ol ul li pre table thead tbody tr th td ${inline}`;
const plainMarkup = allow(
  `${blocks} abbr caption cite col colgroup dd details dfn div dl dt figcaption figure img ins kbd ` +
    'mark q samp section small span sub summary sup tfoot time u var wbr',
  'class id title lang dir role aria-label aria-hidden href name src alt width height open start ' +
    'type reversed colspan rowspan align scope datetime',
);

describe('hostile text', () => {
  let handbook: Handbook;
  before(async () => {
    handbook = await read(page('a.md', ['title: A']), page('index.md', ['title: Home']));
  });

  const expectNoHarm = (what: (payload: Payload) => string[]): void => {
    const harm = all.flatMap((payload) => {
      const found = what(payload);
      return found.length > 0 ? [`${payload.text} → ${found.join(' ')}`] : [];
    });
    assert.deepEqual(harm, []);
  };

  it('leaves nothing but plain markup of raw HTML', () => {
    expectNoHarm((payload) => harmIn(safeHtml(filled(payload)), plainMarkup));
  });

  it('leaves nothing but plain markup of raw HTML that Markdown hands over in pieces', () => {
    const md = createMarkdownIt({ html: true });
    // Links and images of Markdown itself are another matter.
    md.validateLink = () => false;
    for (const name of ['html_block', 'html_inline'] as const) {
      md.renderer.rules[name] = (tokens, index) => safeHtml(tokens[index]?.content ?? '');
    }
    expectNoHarm((payload) => harmIn(md.render(filled(payload)), plainMarkup));
  });

  it('is plain markup, and links to the web and to pages, in the step panel', () => {
    const own = 'data-path data-heading data-picture data-block data-commands data-callout style';
    const allowed = {
      ...plainMarkup,
      attributes: new Set([...plainMarkup.attributes, ...own.split(' ')]),
    };
    expectNoHarm((payload) => harmIn(shown(handbook, 'a.md', filled(payload)), allowed));
  });

  it('is text, and links to the web, in hovers, even where a hover would take HTML', () => {
    const md = createMarkdownIt({ html: true });
    md.validateLink = () => true;
    const allowed = allow(blocks, 'href start');
    expectNoHarm((payload) =>
      harmIn(md.render(safeMarkdown(handbook, 'a.md', filled(payload))), allowed),
    );
  });

  it('is not drawn where a diagram holds elements, styles that fetch, or images in nodes', () => {
    const drawn = [...flowcharts, ...otherDiagrams, ...texts.map(inLabel)]
      .map((payload) => quietDiagram(filled(payload)) ?? '')
      .filter((quiet) => /<\w+[\s/]|<script|<style|url\(|[{,]\s*["']?img/i.test(quiet));
    assert.deepEqual(drawn, []);
  });

  it('leaves ordinary diagrams to be drawn as they are', () => {
    for (const text of [
      'flowchart TB\nA["Fork, clone<br/>and branch"] -->|yes| B{x < 3?}\nstyle A fill:#fff',
      'flowchart LR\nA <--> B\nA@{ shape: rounded, label: "x" }\nclick A "https://x.test" "tip"',
      'sequenceDiagram\nA->>B: Hello, <b>you</b>\nB-->>A: #lt;ok#gt;',
      'classDiagram\nAnimal <|-- Duck\nclass Shape { <<interface>> +List~int~ x }',
      'erDiagram\nA ||--o{ B : has',
      'flowchart TB\nA["$$\\\\frac{1}{2}$$ C:\\\\dir"]',
    ]) {
      assert.equal(quietDiagram(text), text);
    }
  });
});
