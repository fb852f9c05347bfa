import { createPermission } from '@backstage/plugin-permission-common';

/** The catalog's resource type; written here because plugin-catalog-common would bring in more than this string. */
const RESOURCE_TYPE_CATALOG_ENTITY = 'catalog-entity';

/** See the trace of what an entity is bound to. @public */
export const spokesTraceReadPermission = createPermission({
  name: 'spokes.trace.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** Ask for a re-read now. @public */
export const spokesTraceRefreshPermission = createPermission({
  name: 'spokes.trace.refresh',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** See every spoke, every exposure and the address plan. @public */
export const spokesFleetReadPermission = createPermission({
  name: 'spokes.fleet.read',
  attributes: { action: 'read' },
});

/** Propose an exposure by pull request. @public */
export const spokesExposureProposePermission = createPermission({
  name: 'spokes.exposure.propose',
  attributes: { action: 'create' },
});

/** Propose hubs, spokes and what lies beside them by pull request. @public */
export const spokesSpokeProposePermission = createPermission({
  name: 'spokes.spoke.propose',
  attributes: { action: 'create' },
});

/** Mute the notifications of a spoke for maintenance. @public */
export const spokesSpokeMutePermission = createPermission({
  name: 'spokes.spoke.mute',
  attributes: { action: 'update' },
});

/** All permissions of the plugin. @public */
export const spokesPermissions = [
  spokesTraceReadPermission,
  spokesTraceRefreshPermission,
  spokesFleetReadPermission,
  spokesExposureProposePermission,
  spokesSpokeProposePermission,
  spokesSpokeMutePermission,
];
