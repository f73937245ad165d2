/** By this VS Code knows the panels of the diagram view, also those from before a reload. */
export const viewType = 'handbook.diagram';
