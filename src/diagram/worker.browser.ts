import { parseFlowchart } from './parse';
import type { ParseRequest, ParseResponse } from './protocol';

addEventListener('message', (event: MessageEvent<ParseRequest>) => {
  const { id, text } = event.data;
  void parseFlowchart(text).then((result) => postMessage({ id, result } satisfies ParseResponse));
});
