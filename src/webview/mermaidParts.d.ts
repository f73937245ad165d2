/** Made by the build: see `mermaidParts` in scripts/build.mjs. */
declare module 'mermaid:parts' {
  /** Loads what Mermaid needs to draw a flowchart. */
  export const loadParts: () => Promise<unknown>;
}
