import * as vscode from 'vscode';
import { withoutIcons } from '../plainText';

/** What a kind of diagram (`DiagramBlock.kind`) is called; one that is not known, by its own word. */
export function kindName(kind: string): string {
  const { t } = vscode.l10n;
  const names: Readonly<Record<string, string>> = {
    architecture: t('Architecture diagram'),
    block: t('Block diagram'),
    c4component: t('C4 diagram'),
    c4container: t('C4 diagram'),
    c4context: t('C4 diagram'),
    c4deployment: t('C4 diagram'),
    c4dynamic: t('C4 diagram'),
    classdiagram: t('Class diagram'),
    erdiagram: t('Entity relationship diagram'),
    flowchart: t('Flowchart'),
    gantt: t('Gantt chart'),
    gitgraph: t('Git graph'),
    journey: t('User journey'),
    kanban: t('Kanban board'),
    mindmap: t('Mind map'),
    packet: t('Packet diagram'),
    pie: t('Pie chart'),
    quadrantchart: t('Quadrant chart'),
    radar: t('Radar chart'),
    requirementdiagram: t('Requirement diagram'),
    sankey: t('Sankey diagram'),
    sequencediagram: t('Sequence diagram'),
    statediagram: t('State diagram'),
    timeline: t('Timeline'),
    treemap: t('Treemap'),
    xychart: t('XY chart'),
  };
  return Object.hasOwn(names, kind) ? (names[kind] ?? kind) : withoutIcons(kind);
}
