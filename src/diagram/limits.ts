/**
 * Longest text, in characters, and most edges that are read and drawn. The first is the limit of
 * VS Code's own Mermaid preview. A few characters can ask for any number of edges (`a & b --> c & d`).
 */
export const limits = { maxTextSize: 50_000, maxEdges: 2_000 } as const;
