import type { FlowchartParser } from '../handbook/model';
import type { HostWorker } from '../platform/platform';
import type { ParseRequest, ParseResponse } from './protocol';

/** Longest a diagram may take, in milliseconds; then its worker is ended. */
const timeLimit = 20_000;
/** How long an idle worker is kept, in milliseconds: Mermaid holds some 20 MB, and is loaded in a fraction of a second. */
const idleLimit = 5_000;

type Result = Awaited<ReturnType<FlowchartParser>>;

const failed = (message: string): Result => ({ error: { message, line: undefined } });

/**
 * Parses flowcharts in a worker, which starts with the first diagram and ends when it has been idle
 * for some seconds, takes too long, or on `dispose`. Every question is answered: a failure is an
 * `error` result, never a rejection.
 */
export class WorkerFlowchartParser {
  private worker: Promise<HostWorker> | undefined;
  private idle: ReturnType<typeof setTimeout> | undefined;
  private nextId = 1;
  private readonly waiting = new Map<number, (result: Result) => void>();

  constructor(private readonly start: () => Promise<HostWorker>) {}

  readonly parse: FlowchartParser = async (text) => {
    clearTimeout(this.idle);
    const id = this.nextId++;
    try {
      const worker = await (this.worker ??= this.startWorker());
      return await new Promise<Result>((resolve) => {
        const limit = setTimeout(() => this.end('The diagram took too long to read.'), timeLimit);
        this.waiting.set(id, (result) => {
          clearTimeout(limit);
          this.waiting.delete(id);
          if (this.waiting.size === 0) {
            clearTimeout(this.idle);
            this.idle = setTimeout(() => this.end(''), idleLimit);
          }
          resolve(result);
        });
        worker.postMessage({ id, text } satisfies ParseRequest);
      });
    } catch (error) {
      this.worker = undefined;
      return failed(error instanceof Error ? error.message : String(error));
    }
  };

  dispose(): void {
    this.end('The window is closing.');
  }

  private async startWorker(): Promise<HostWorker> {
    const worker = await this.start();
    worker.onMessage((message) => {
      const { id, result } = message as ParseResponse;
      this.waiting.get(id)?.(result);
    });
    worker.onFailure((error) => this.end(error.message));
    return worker;
  }

  /** Ends the worker and answers what still waits with `message`. */
  private end(message: string): void {
    const { worker } = this;
    this.worker = undefined;
    void worker?.then((started) => started.terminate());
    for (const answer of [...this.waiting.values()]) answer(failed(message));
    clearTimeout(this.idle);
  }
}
