import type { PictureFormat } from '../../../shared/picture';

/** A diagram that is on screen, to be exported. */
export interface ExportedDiagram {
  readonly title: string;
  /** Its Mermaid text. */
  readonly source: string;
  /** The picture as a file; undefined where nothing could be drawn. */
  picture(format: PictureFormat): Promise<Uint8Array | undefined>;
}

/** One picture that is asked of the page, which answers later, or is gone. */
export class PictureRequest {
  private resolve: ((picture: Uint8Array | undefined) => void) | undefined;

  /** @param send asks the page; a request that still waits is given up */
  ask(send: () => void): Promise<Uint8Array | undefined> {
    this.answer(undefined);
    return new Promise((resolve) => {
      this.resolve = resolve;
      send();
    });
  }

  answer(picture: Uint8Array | undefined): void {
    this.resolve?.(picture);
    this.resolve = undefined;
  }
}
