import type { Output } from './output';

/** How long the program works before it says what it does, in milliseconds. */
const quiet = 300;

/** A line on a terminal that says what is being done; nothing anywhere else. */
export class Progress {
  private readonly since = performance.now();
  private shown = '';

  constructor(private readonly output: Output) {}

  /** Says what is done now, once the work has gone on for a while. */
  async show(text: string): Promise<void> {
    if (!this.output.isTerminal || performance.now() - this.since < quiet) return;
    if (text === this.shown) return;
    this.shown = text;
    await this.output.write(`\r\u001b[K${this.output.paint('dim', text)}`);
  }

  /** Takes the line away: call it before anything else is written, and at the end. */
  async clear(): Promise<void> {
    if (this.shown !== '') await this.output.write('\r\u001b[K');
    this.shown = '';
  }
}
