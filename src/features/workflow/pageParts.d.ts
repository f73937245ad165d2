/** Made by the build: see `pageParts` in scripts/build.mjs. */
declare module 'page:parts' {
  /** The style sheet of the diagram view's page. */
  export const style: string;
  /** Shows a kept drawing: `src/webview/early.ts`. */
  export const script: string;
}
