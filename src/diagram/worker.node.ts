import { parentPort } from 'node:worker_threads';
import { parseFlowchart } from './parse';
import type { ParseRequest, ParseResponse } from './protocol';

parentPort?.on('message', (request: ParseRequest) => {
  void parseFlowchart(request.text).then((result) =>
    parentPort?.postMessage({ id: request.id, result } satisfies ParseResponse),
  );
});
