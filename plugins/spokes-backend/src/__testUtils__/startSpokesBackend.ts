import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import {
  BackendFeature,
  createServiceFactory,
  BackstageCredentials,
  PermissionsService,
  RootConfigService,
  ServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { Facts } from '@fitsync/backstage-plugin-spokes-common';
import {
  FleetRepository,
  PullRequestFinder,
} from '@fitsync/backstage-plugin-spokes-node';
import { Knex } from 'knex';
import { spokesPlugin } from '../plugin';
import {
  collectorsServiceRef,
  pullRequestFinderServiceRef,
  repositoryServiceRef,
} from '../tasks';
import { fleetOf } from './fleetOf';
import { referenceConfig } from './referenceConfig';
import { handMadeCollectors } from './handMadeCollectors';

/** Runs the plugin on facts made by hand, with the whole API in front of it. */
export async function startSpokesBackend(options: {
  /** Facts made by hand; without them the real collectors and the real repository are at work. */
  facts?: () => Facts;
  entities?: Entity[];
  config?: JsonObject;
  /** In place of both: app-config that changes while the backend runs. */
  appConfig?: ServiceFactory<RootConfigService, 'root'>;
  /** The rest of app-config. */
  rootConfig?: JsonObject;
  /** Names of the permissions that are denied. */
  denied?: string[];
  /** In place of it: who may do what to which entity. */
  allows?(
    permission: string,
    asked: { resourceRef?: string; credentials: BackstageCredentials },
  ): boolean;
  /** From a `TestDatabases`, which closes it at the end. */
  knex: Knex;
  repository?: Pick<FleetRepository, 'preview' | 'read'>;
  pullRequestFinder?: PullRequestFinder;
  /** More plugins and modules beside it. */
  features?: BackendFeature[];
}) {
  const hand = options.facts && handMadeCollectors(options.facts);
  const signals = { publish: jest.fn(async () => {}) };
  const denied = new Set(options.denied);
  const allows = options.allows ?? ((name: string) => !denied.has(name));
  const authorize: PermissionsService['authorize'] = async (
    requests,
    { credentials },
  ) =>
    requests.map(({ permission, resourceRef }) => ({
      result: allows(permission.name, { resourceRef, credentials })
        ? AuthorizeResult.ALLOW
        : AuthorizeResult.DENY,
    }));
  const permissions: PermissionsService = {
    authorize: jest.fn(authorize),
    authorizeConditional: async (requests, { credentials }) =>
      requests.map(({ permission }) => ({
        result: allows(permission.name, { credentials })
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
      })),
  };
  const repository = options.repository ?? {
    preview: jest.fn(),
    read: async () => fleetOf(),
  };
  const pullRequestFinder = options.pullRequestFinder ?? {
    find: async () => undefined,
  };

  const backend = await startTestBackend({
    features: [
      ...(options.features ?? []),
      spokesPlugin,
      // The test backend's own runs only what is there before the start.
      schedulerServiceFactory,
      catalogServiceMock.factory({ entities: options.entities ?? [] }),
      options.appConfig ??
        mockServices.rootConfig.factory({
          data: {
            spokes: options.config ?? referenceConfig,
            ...options.rootConfig,
          },
        }),
      mockServices.database.factory({ knex: options.knex }),
      mockServices.permissions.mock(permissions).factory,
      ...(hand
        ? [
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
              service: pullRequestFinderServiceRef,
              deps: {},
              factory: () => pullRequestFinder,
            }),
          ]
        : []),
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
    calls: hand?.calls ?? { aws: 0 },
    /** Hands changed facts to who follows the clusters. */
    publish: () => hand?.publish(),
    signals,
    permissions,
  };
}
