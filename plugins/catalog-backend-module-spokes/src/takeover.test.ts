import {
  coreServices,
  createBackendModule,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { FleetView } from '@fitsync/backstage-plugin-spokes-common';
import { locationPrefix } from './fleetEntities';
import { SpokesEntityProvider } from './SpokesEntityProvider';

jest.setTimeout(60_000);

const fleet: FleetView = {
  hubs: [],
  spokes: [{ name: 'prod', hub: 'hub', live: 'yes' }],
  unread: [],
};
const file = 'url:https://git.example.com/catalog-info.yaml';
const fromFile: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'prod',
    annotations: {
      'backstage.io/managed-by-location': file,
      'backstage.io/managed-by-origin-location': file,
    },
  },
  spec: { type: 'spoke', owner: 'group:default/platform' },
};

/** The catalog itself decides who has an entity. */
describe('an entity that a file describes later', () => {
  it('is taken over by the file, and given back when the file goes', async () => {
    const registered: { connection?: EntityProviderConnection } = {};
    let provider: SpokesEntityProvider | undefined;
    let location = async () => '';
    const module = createBackendModule({
      pluginId: 'catalog',
      moduleId: 'takeover',
      register(env) {
        env.registerInit({
          deps: {
            auth: coreServices.auth,
            catalog: catalogServiceRef,
            logger: coreServices.logger,
            processing: catalogProcessingExtensionPoint,
          },
          async init({ auth, catalog, logger, processing }) {
            provider = new SpokesEntityProvider({
              client: { getFleet: async () => fleet },
              catalog,
              auth,
              logger,
              taskRunner: { run: async () => {} },
            });
            processing.addEntityProvider(provider, {
              getProviderName: () => 'files',
              connect: async connection => {
                registered.connection = connection;
              },
            });
            location = async () => {
              const credentials = await auth.getOwnServiceCredentials();
              const entity = await catalog.getEntityByRef(
                'resource:default/prod',
                { credentials },
              );
              return (
                entity?.metadata.annotations?.[
                  'backstage.io/managed-by-location'
                ] ?? ''
              );
            };
          },
        });
      },
    });
    const backend = await startTestBackend({
      features: [
        catalogPlugin,
        module,
        mockServices.rootConfig.factory({
          data: {
            backend: { baseUrl: 'http://localhost:0' },
            catalog: { processingInterval: { seconds: 1 } },
          },
        }),
        createServiceFactory({
          service: coreServices.permissions,
          deps: {},
          factory: () => mockServices.permissions(),
        }),
      ],
    });
    const becomes = async (expected: string) => {
      const end = Date.now() + 20_000;
      while ((await location()) !== expected && Date.now() < end) {
        await new Promise(resolve => setTimeout(resolve, 100));
      }
      expect(await location()).toBe(expected);
    };
    const ours = `${locationPrefix}prod`;
    const setFiles = (entities: Entity[]) =>
      registered.connection?.applyMutation({
        type: 'full',
        entities: entities.map(entity => ({ entity, locationKey: file })),
      });

    await provider?.refresh();
    await becomes(ours);

    await setFiles([fromFile]);
    await provider?.refresh();
    await becomes(file);
    await provider?.refresh();
    await becomes(file);

    await setFiles([]);
    await provider?.refresh();
    await becomes(ours);
    await backend.stop();
  });
});
