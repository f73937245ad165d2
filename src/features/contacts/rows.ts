import * as vscode from 'vscode';
import type { Person, PersonHandle, Place, Step, Track } from '../../handbook/model';
import type { OpenHandbook } from '../../sources/library';
import { whomToAskText } from '../notAssigned';
import type { TreeNode } from '../sidebar/treeNode';
import { stepRow } from '../workflow/rows';
import {
  distinctPlaces,
  handleText,
  nameOf,
  notAssigned,
  placeText,
  stepsOf,
  tracksOf,
  waysText,
} from './names';

/**
 * The People view of a handbook: each person with their handles, where these stand, their tracks and
 * steps; then what nobody is assigned to. No rows where it names neither people nor tracks.
 */
export function peopleRows(handbook: OpenHandbook): TreeNode[] {
  const { people, tracks } = handbook.model;
  if (people.length + tracks.length === 0) return [];
  return [...people.map((person) => personRow(handbook, person)), ...unassignedRows(handbook)];
}

function personRow(handbook: OpenHandbook, person: Person): TreeNode {
  const { handles } = person;
  const [first] = handles;
  const id = `${handbook.id}|person|${person.handle}|${person.service}`;
  const name = nameOf(person);
  const description = [waysText(person), ...person.tracks].filter(Boolean).join(' · ');
  const isOne = handles.length === 1;
  return {
    id,
    label: name,
    description,
    tooltip: [name, ...handles.map(handleText), ...person.tracks].join('\n'),
    icon: 'account',
    accessibilityLabel: vscode.l10n.t('{0}, person: {1}', name, description),
    ...reached(handbook, first, person.places),
    children: [
      ...(isOne
        ? placeRows(handbook, id, person.places)
        : handles.map((handle) => handleRow(handbook, id, handle))),
      ...tracksOf(handbook.model, person).map((track) => trackRow(handbook, id, track)),
      ...stepsOf(handbook.model, person.steps).map((step) => stepRow(handbook, step, id)),
    ],
  };
}

function handleRow(handbook: OpenHandbook, parent: string, handle: PersonHandle): TreeNode {
  const id = `${parent}|handle|${handle.handle}|${handle.service}`;
  const places = distinctPlaces(handle.places).map((place) => placeText(handbook, place));
  return {
    id,
    label: handle.handle,
    description: [handle.service, ...places].filter(Boolean).join(' · '),
    tooltip: [handleText(handle), ...places].join('\n'),
    icon: 'mention',
    accessibilityLabel: vscode.l10n.t('{0}, handle, in {1}', handleText(handle), places.join(', ')),
    ...reached(handbook, handle, handle.places),
    children: places.length > 1 ? placeRows(handbook, id, handle.places) : [],
  };
}

/** What a row's menu needs: the handle to copy, the page, and the profile where a page links to it. */
function reached(
  handbook: OpenHandbook,
  handle: PersonHandle | undefined,
  [place]: readonly Place[],
): Partial<TreeNode> & Pick<TreeNode, 'contextValue'> {
  return {
    contextValue: ['handbook.person', ...(handle?.profile === undefined ? [] : ['profile'])].join(
      ' ',
    ),
    command: { command: 'handbook.openPage', title: vscode.l10n.t('Open Page') },
    handbook: handbook.id,
    ...(handle && { handle: handle.handle }),
    ...(handle?.profile !== undefined && { href: handle.profile }),
    ...(place && {
      path: place.path,
      ...(place.heading !== undefined && { heading: place.heading }),
    }),
  };
}

function placeRows(handbook: OpenHandbook, parent: string, places: readonly Place[]): TreeNode[] {
  return distinctPlaces(places).map((place) => {
    const where = placeText(handbook, place);
    return {
      id: `${parent}|place|${place.path}#${place.heading ?? ''}`,
      label: where,
      tooltip: where,
      icon: 'book',
      accessibilityLabel: vscode.l10n.t('Named in {0}', where),
      contextValue: 'handbook.place',
      command: { command: 'handbook.openPage', title: vscode.l10n.t('Open Page') },
      handbook: handbook.id,
      path: place.path,
      ...(place.heading !== undefined && { heading: place.heading }),
      children: [],
    };
  });
}

function trackRow(handbook: OpenHandbook, parent: string, track: Track): TreeNode {
  const { path, heading } = track.guide ?? track.place;
  return {
    id: `${parent}|track|${track.name}`,
    label: track.name,
    description: track.summary,
    tooltip: [track.name, track.summary].filter(Boolean).join('\n'),
    icon: 'compass',
    accessibilityLabel: vscode.l10n.t('{0}, track: {1}', track.name, track.summary),
    contextValue: 'handbook.track guide',
    command: { command: 'handbook.openPage', title: vscode.l10n.t('Open Page') },
    handbook: handbook.id,
    path,
    ...(heading !== undefined && { heading }),
    children: [],
  };
}

/** The tracks that nobody owns, with their steps, and the steps that are nobody's and in no such track. */
function unassignedRows(handbook: OpenHandbook): TreeNode[] {
  const { tracks, workflow } = handbook.model;
  const free = (step: Step): boolean => step.owners.length === 0;
  const id = `${handbook.id}|unassigned`;
  const open = tracks.filter(({ owners }) => owners.length === 0);
  const inOpen = new Set(open.flatMap(({ steps }) => steps));
  const loose = (workflow?.steps ?? []).filter((step) => free(step) && !inOpen.has(step.id));
  if (open.length + loose.length === 0) return [];
  const label = notAssigned();
  const ask = whomToAskText(handbook);
  return [
    {
      id,
      label,
      ...(ask !== undefined && { description: ask }),
      tooltip: [label, ...(ask === undefined ? [] : [ask])].join('\n'),
      icon: 'question',
      accessibilityLabel: [label, ...(ask === undefined ? [] : [ask])].join(', '),
      contextValue: 'handbook.unassigned',
      expanded: true,
      handbook: handbook.id,
      children: [
        ...open.map((track) => ({
          ...trackRow(handbook, id, track),
          children: stepsOf(handbook.model, track.steps)
            .filter(free)
            .map((step) => stepRow(handbook, step, `${id}|${track.name}`)),
        })),
        ...loose.map((step) => stepRow(handbook, step, id)),
      ],
    },
  ];
}
