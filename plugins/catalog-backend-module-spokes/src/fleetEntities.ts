import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import {
  ANNOTATION_SPOKE,
  FleetHub,
  FleetSpoke,
  FleetView,
  LABEL_SPOKE_STATE,
} from '@fitsync/backstage-plugin-spokes-common';

/** Marks entities that no file describes. */
export const locationPrefix = 'spokes-fleet:';

/** The Resources of a fleet. */
export function fleetEntities({ hubs, spokes, unread }: FleetView): Entity[] {
  const isRepositoryUnread = unread.length > 0;
  return [
    ...hubs.map(hub => resource(hub, { type: 'hub' })),
    ...spokes.map(spoke =>
      resource(
        spoke,
        { type: 'spoke', dependsOn: [`resource:default/${spoke.hub}`] },
        {
          annotations: { [ANNOTATION_SPOKE]: spoke.name },
          labels: { [LABEL_SPOKE_STATE]: stateOf(spoke, isRepositoryUnread) },
        },
      ),
    ),
  ];
}

function resource(
  { name, owner, description, blueprintUrl }: FleetHub,
  spec: { type: string; dependsOn?: string[] },
  more: {
    annotations?: Record<string, string>;
    labels?: Record<string, string>;
  } = {},
): Entity {
  const location = `${locationPrefix}${name}`;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name,
      ...(description && { description }),
      annotations: {
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
        ...(blueprintUrl && { 'backstage.io/view-url': blueprintUrl }),
        ...more.annotations,
      },
      ...(more.labels && { labels: more.labels }),
    },
    // The catalog wants one: nobody is known to own it.
    spec: { ...spec, owner: owner ?? 'unknown' },
  };
}

function stateOf(
  { blueprintUrl, live }: FleetSpoke,
  isRepositoryUnread: boolean,
): string {
  if (!blueprintUrl) {
    // A repository that was not read may well describe it.
    return live === 'yes' && !isRepositoryUnread ? 'unmanaged' : 'unknown';
  }
  return { yes: 'managed', no: 'missing', unknown: 'unknown' }[live];
}
