import mermaid from 'mermaid';

/** Mermaid with every kind of diagram: a script of its own, loaded for the first that is no flowchart. */
export default mermaid;
