import type { View } from './register';

/** A view whose code is loaded when it is first on screen. */
export function lazyView<Code>(
  id: string,
  load: () => Promise<Code>,
  rowsOf: (code: Code, ...handbook: Parameters<View[1]>) => ReturnType<View[1]>,
): View {
  let code: Code | undefined;
  return [
    id,
    (...handbook) => (code === undefined ? [] : rowsOf(code, ...handbook)),
    async (library) => {
      code = await load();
      return library.load();
    },
  ];
}
