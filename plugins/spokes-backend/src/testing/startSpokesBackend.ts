import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  createServiceFactory,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PermissionEvaluator,
} from '@backstage/plugin-permission-common';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  ANNOTATION_ENTITY,
  ClusterFacts,
  Facts,
} from '@fitsync/backstage-plugin-spokes-common';
import { FleetRepository } from '@fitsync/backstage-plugin-spokes-node';
import { referenceFacts } from '@fitsync/backstage-plugin-spokes-node/testing';
import { Knex } from 'knex';
import { spokesPlugin } from '../plugin';
import { collectorsServiceRef, repositoryServiceRef } from '../tasks';
import { handMadeCollectors } from './handMadeCollectors';

const hub = {
  name: 'fitsync-hub',
  account: '111111111111',
  region: 'us-east-2',
  owner: 'group:default/platform',
};

/** The reference scenario, as app-config names it. */
export const referenceConfig = {
  hubs: [hub],
  clusters: ['fitsync-prod-spoke', 'fitsync-stage-spoke'].map(spoke => ({
    spoke,
    hub: hub.name,
    owner: 'group:default/platform',
  })),
  repositories: [{ repoUrl: 'git.example.com?owner=fitsync&repo=fleet' }],
  intervals: { configuration: { seconds: 1 }, targetHealth: { seconds: 1 } },
};

/** Facts of the reference scenario, read just now. */
export function freshFacts(): Facts {
  const text = JSON.stringify(referenceFacts());
  const now = new Date().toISOString();
  const facts: Facts = JSON.parse(
    text.replace(/"observedAt":"[^"]+"/g, `"observedAt":"${now}"`),
  );
  return { ...facts, takenAt: now };
}

/** Says on a live Service whose it is. */
export function nameEntity(
  facts: Facts,
  service: string,
  entityRef: string,
): void {
  const found = facts.clusters
    .flatMap((cluster: ClusterFacts) => cluster.services.value ?? [])
    .find(({ metadata }) => metadata.name === service);
  if (!found) throw new Error(`no Service ${service}`);
  found.metadata.annotations[ANNOTATION_ENTITY] = entityRef;
}

/** A component that claims exposures. */
export function component(name: string, exposures: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations: { 'fitsync.io/exposures': exposures } },
    spec: { type: 'service', owner: name },
    relations: [{ type: 'ownedBy', targetRef: `group:default/${name}` }],
  };
}

/** Runs the plugin on facts made by hand, with the whole API in front of it. */
export async function startSpokesBackend(options: {
  facts: () => Facts;
  entities?: Entity[];
  config?: JsonObject;
  /** Names of the permissions that are denied. */
  denied?: string[];
  knex?: Knex;
  repository?: Pick<FleetRepository, 'preview'>;
}) {
  const hand = handMadeCollectors(options.facts);
  const signals = { publish: jest.fn(async () => {}) };
  const denied = new Set(options.denied);
  const authorize: PermissionEvaluator['authorize'] = async requests =>
    requests.map(({ permission }) => ({
      result: denied.has(permission.name)
        ? AuthorizeResult.DENY
        : AuthorizeResult.ALLOW,
    }));
  const permissions: PermissionsService = {
    authorize: jest.fn(authorize),
    authorizeConditional: jest.fn(),
  };
  const repository = options.repository ?? { preview: jest.fn() };

  const backend = await startTestBackend({
    features: [
      spokesPlugin,
      // The test backend's own runs only what is there before the start.
      schedulerServiceFactory,
      catalogServiceMock.factory({ entities: options.entities ?? [] }),
      mockServices.rootConfig.factory({
        data: {
          backend: {
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          spokes: options.config ?? referenceConfig,
        },
      }),
      ...(options.knex
        ? [mockServices.database.factory({ knex: options.knex })]
        : []),
      mockServices.permissions.mock(permissions).factory,
      createServiceFactory({
        service: collectorsServiceRef,
        deps: {},
        factory: () => hand.collectors,
      }),
      createServiceFactory({
        service: repositoryServiceRef,
        deps: {},
        factory: () => repository,
      }),
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => signals,
      }),
    ],
  });
  return {
    server: backend.server,
    stop: () => backend.stop(),
    ...hand,
    signals,
    permissions,
    repository,
  };
}
