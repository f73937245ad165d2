import type { FlowchartParser } from '../handbook/model';

/** What the worker is asked; `id` pairs question and answer. */
export interface ParseRequest {
  readonly id: number;
  readonly text: string;
}

export interface ParseResponse {
  readonly id: number;
  readonly result: Awaited<ReturnType<FlowchartParser>>;
}
