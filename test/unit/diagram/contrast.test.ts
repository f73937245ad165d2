import assert from 'node:assert/strict';
import {
  black,
  contrast,
  enoughForText,
  over,
  parseComputed,
  readable,
  toHex,
  until,
  white,
  type Colour,
} from '../../../src/webview/contrast';

const colour = (hex: string): Colour => ({
  r: Number.parseInt(hex.slice(1, 3), 16),
  g: Number.parseInt(hex.slice(3, 5), 16),
  b: Number.parseInt(hex.slice(5, 7), 16),
  a: 1,
});

describe('Colours as the browser computes them', () => {
  const cases: [string, Colour | undefined][] = [
    ['rgb(1, 2, 3)', { r: 1, g: 2, b: 3, a: 1 }],
    ['rgba(1, 2, 3, 0.5)', { r: 1, g: 2, b: 3, a: 0.5 }],
    ['rgb(1 2 3 / 0.25)', { r: 1, g: 2, b: 3, a: 0.25 }],
    ['color(srgb 1 0.5 0)', { r: 255, g: 127.5, b: 0, a: 1 }],
    ['color(srgb 0 0 1 / 0.4)', { r: 0, g: 0, b: 255, a: 0.4 }],
    ['none', undefined],
    ['url("#gradient")', undefined],
    ['color(display-p3 1 0 0)', undefined],
    ['rgb(a, b, c)', undefined],
    ['rgb(1, 2)', undefined],
  ];
  for (const [text, expected] of cases) {
    it(`reads ${text}`, () => assert.deepEqual(parseComputed(text), expected));
  }
});

describe('Contrast', () => {
  it('is 21 between black and white, either way', () => {
    assert.equal(contrast(black, white), 21);
    assert.equal(contrast(white, black), 21);
  });

  it('agrees with the examples of WCAG: #767676 on white passes, #777777 does not', () => {
    assert.ok(contrast(colour('#767676'), white) >= enoughForText);
    assert.ok(contrast(colour('#777777'), white) < enoughForText);
  });

  it('of a translucent colour is that of what is seen', () => {
    assert.deepEqual(over({ ...white, a: 0.5 }, black), { r: 127.5, g: 127.5, b: 127.5, a: 1 });
  });
});

describe('Readable text', () => {
  it('keeps the first wanted colour that is readable', () => {
    assert.equal(toHex(readable(white, [colour('#eeeeee'), colour('#224466')])), '#224466');
  });

  it('takes black or white where no wanted colour is', () => {
    assert.deepEqual(readable(colour('#e1f5ff'), [colour('#cccccc'), white]), black);
    assert.deepEqual(readable(colour('#102030'), [colour('#333333'), black]), white);
  });

  it('judges a translucent colour by what is seen of it', () => {
    assert.deepEqual(readable(white, [{ ...black, a: 0.2 }]), black);
  });

  it('is found for every fill, on the foregrounds of the four themes', () => {
    const foregrounds = ['#cccccc', '#3b3b3b', '#ffffff', '#292929'].map(colour);
    for (let r = 0; r <= 255; r += 15) {
      for (let g = 0; g <= 255; g += 15) {
        for (let b = 0; b <= 255; b += 15) {
          const fill = { r, g, b, a: 1 };
          for (const foreground of foregrounds) {
            const ratio = contrast(readable(fill, [foreground]), fill);
            assert.ok(ratio >= enoughForText, `${toHex(fill)}: ${ratio}`);
          }
        }
      }
    }
  });

  it('stays readable when it is rounded to what a style can say', () => {
    for (const hex of ['#e1f5ff', '#fff3e1', '#e8f5e9', '#f3e5f5', '#fff9c4']) {
      const chosen = colour(toHex(readable(colour(hex), [colour('#cccccc')])));
      assert.ok(contrast(chosen, colour(hex)) >= enoughForText);
    }
  });
});

describe('A colour that must be seen', () => {
  it('stays as it is where it can be', () => {
    const dark = colour('#333333');
    assert.equal(until(dark, white, 3), dark);
  });

  it('becomes only as much darker, or lighter, as is needed', () => {
    for (const background of [white, black, colour('#777777')]) {
      const mended = until(colour('#ffff00'), background, 3);
      assert.ok(contrast(mended, background) >= 3);
      if (background === white) {
        assert.ok(mended.r === mended.g && mended.b === 0, 'still yellow');
        assert.ok(contrast(mended, background) < 4);
      }
    }
  });
});
