import { assert } from 'chai';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { printPage } from '../../../src/features/workflow/export/printPage';

describe('The page that prints a diagram', () => {
  it('holds the picture as an image, and nothing of what the diagram says as its own', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg"><text>"&gt;<script>x</script></text></svg>';
    const elements = elementsOf(parse(printPage('"><script>t</script>', svg)));
    const names = elements.map(({ tagName }) => tagName);
    assert.deepEqual(
      names.filter((name) => ['script', 'img', 'svg'].includes(name)),
      ['img', 'script'],
    );
    const image = elements.find(({ tagName }) => tagName === 'img');
    const source = image?.attrs.find(({ name }) => name === 'src')?.value ?? '';
    assert.equal(decodeURIComponent(source.slice('data:image/svg+xml,'.length)), svg);
    assert.equal(image?.attrs.find(({ name }) => name === 'alt')?.value, '"><script>t</script>');
  });
});

type Node = DefaultTreeAdapterMap['node'];

function elementsOf(node: Node): DefaultTreeAdapterMap['element'][] {
  const own = 'tagName' in node ? [node] : [];
  return [...own, ...('childNodes' in node ? node.childNodes.flatMap(elementsOf) : [])];
}
