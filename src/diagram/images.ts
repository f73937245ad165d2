/** A diagram that would load an image, in a way that cannot be taken out of it. */
export class ImageRefused extends Error {
  override readonly name = 'ImageRefused';
}

/** A node's properties, `@{ shape: …, img: "…" }`; a brace inside quotes does not end them. */
const properties = /@\{(?:"[^"]*"|[^"}])*\}/g;
const imageKey = /(?<=[\s,{?])(["']?)img\1\s*:/g;
/** YAML's other ways to write a key: as an escape in quotes, or by an alias. */
const hiddenKey = /\\[xuU]|[&*]\S*\s*\bimg\b|\*\S+\s*:/;

/**
 * Takes the images out of nodes (`A@{ img: "https://…" }`). Mermaid loads such an image while it
 * measures the node, before it sanitises anything. The page's content security policy would stop
 * the request too, but the whole drawing with it.
 * @returns the text to draw, and whether an image was left out
 * @throws {ImageRefused} when a property may be an image in disguise
 */
export function withoutImages(text: string): { readonly text: string; readonly refused: boolean } {
  const stripped = text.replace(properties, (written) => {
    if (hiddenKey.test(written)) throw new ImageRefused();
    return written.replace(imageKey, 'refused:');
  });
  return { text: stripped, refused: stripped !== text };
}
