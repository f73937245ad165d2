import type * as vscode from 'vscode';

/** Something with an end of its own that is loaded and made when it is first used. */
export class OnFirstUse<Made extends { dispose(): unknown }> implements vscode.Disposable {
  private making: Promise<Made> | undefined;
  private made: Made | undefined;
  private ended = false;

  constructor(private readonly make: () => Promise<Made>) {}

  /** Whether somebody has asked for it. */
  get isUsed(): boolean {
    return this.making !== undefined;
  }

  /** What was made, where it is there already. */
  get present(): Made | undefined {
    return this.made;
  }

  /** A failure is not kept: the next use tries again. */
  use(): Promise<Made> {
    if (this.making) return this.making;
    const making = this.make();
    this.making = making;
    making.then(
      (made) => {
        if (this.ended) made.dispose();
        else this.made = made;
      },
      () => (this.making = undefined),
    );
    return making;
  }

  /** What is still being made ends when it is there. */
  dispose(): void {
    this.ended = true;
    this.made?.dispose();
    this.made = undefined;
  }
}
