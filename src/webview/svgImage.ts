/**
 * Does something with SVG text as an image.
 *
 * A picture of a picture needs an image, the only one that the page's policy lets load: `blob:` is an
 * address that only this page's script can make, and an SVG file in an image loads nothing itself.
 * @throws {DOMException} when it is no SVG file
 */
export async function withImageOf<T>(
  text: string,
  act: (image: HTMLImageElement) => T | Promise<T>,
): Promise<T> {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return await act(image);
  } finally {
    URL.revokeObjectURL(address);
  }
}
