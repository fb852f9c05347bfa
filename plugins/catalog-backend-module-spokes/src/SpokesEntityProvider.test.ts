import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { FleetView } from '@fitsync/backstage-plugin-spokes-common';
import { SpokesEntityProvider } from './SpokesEntityProvider';

const blueprintUrl =
  'https://git.example.com/fitsync/fleet/blob/main/spokes/prod/blueprint.yaml';
const fleet: FleetView = {
  hubs: [{ name: 'hub', owner: 'group:default/platform', blueprintUrl }],
  spokes: [
    {
      name: 'prod',
      hub: 'hub',
      owner: 'group:default/platform',
      description: 'Where customers are',
      blueprintUrl,
      live: 'yes',
    },
    { name: 'made-by-hand', hub: 'hub', live: 'yes' },
    { name: 'planned', hub: 'hub', blueprintUrl, live: 'no' },
    { name: 'unread', hub: 'hub', blueprintUrl, live: 'unknown' },
  ],
  unread: [],
};
const nothing: FleetView = { hubs: [], spokes: [], unread: [] };

async function create(options: { entities?: Entity[] } = {}) {
  const getFleet = jest.fn(async () => fleet);
  const connection = { applyMutation: jest.fn(), refresh: jest.fn() };
  const logger = mockServices.logger.mock();
  const tasks: { fn: () => Promise<void> }[] = [];
  const provider = new SpokesEntityProvider({
    client: { getFleet },
    catalog: catalogServiceMock({ entities: options.entities ?? [] }),
    auth: mockServices.auth(),
    logger,
    taskRunner: {
      run: async ({ fn }) => {
        const run = async () => fn(new AbortController().signal);
        tasks.push({ fn: run });
      },
    },
  });
  await provider.connect(connection);
  const [task] = tasks;
  const emitted = (key: 'entities' | 'added' = 'entities'): Entity[] =>
    connection.applyMutation.mock.calls
      .at(-1)[0]
      [key].map(({ entity }: { entity: Entity }) => entity);
  return { task, connection, emitted, getFleet, logger };
}

const resource = (name: string, location: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name,
    annotations: { 'backstage.io/managed-by-location': location },
  },
  spec: { type: 'spoke', owner: 'a' },
});

describe('SpokesEntityProvider', () => {
  it('brings hubs and spokes with where each stands', async () => {
    const { task, emitted, connection } = await create();
    await task.fn();
    expect(connection.applyMutation).toHaveBeenCalledWith(
      expect.objectContaining({ type: 'full' }),
    );
    expect(emitted()).toHaveLength(5);
    expect(emitted()[1]).toEqual({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Resource',
      metadata: {
        name: 'prod',
        description: 'Where customers are',
        annotations: {
          'backstage.io/managed-by-location': 'spokes-fleet:prod',
          'backstage.io/managed-by-origin-location': 'spokes-fleet:prod',
          'backstage.io/view-url': blueprintUrl,
          'fitsync.io/spoke': 'prod',
        },
        labels: { 'fitsync.io/spoke-state': 'managed' },
      },
      spec: {
        type: 'spoke',
        owner: 'group:default/platform',
        dependsOn: ['resource:default/hub'],
      },
    });
    expect(
      emitted()
        .slice(1)
        .map(({ metadata }) => metadata.labels?.['fitsync.io/spoke-state']),
    ).toEqual(['managed', 'unmanaged', 'missing', 'unknown']);
  });

  it('leaves to a file what a file describes, and keeps its own', async () => {
    const { task, emitted } = await create({
      entities: [
        resource('prod', 'url:https://git.example.com/catalog-info.yaml'),
        resource('planned', 'spokes-fleet:planned'),
      ],
    });
    await task.fn();
    expect(emitted().map(({ metadata }) => metadata.name)).toEqual([
      'hub',
      'made-by-hand',
      'planned',
      'unread',
    ]);
  });

  it('takes nothing away by what is not known in full, and adds what was not there', async () => {
    const { task, connection, emitted, getFleet, logger } = await create({
      entities: [
        resource('hub', 'url:https://git.example.com/catalog-info.yaml'),
        resource('planned', 'spokes-fleet:planned'),
      ],
    });
    getFleet.mockResolvedValueOnce({ ...fleet, unread: ['the repository'] });
    await task.fn();
    expect(connection.applyMutation).toHaveBeenCalledWith(
      expect.objectContaining({ type: 'delta', removed: [] }),
    );
    expect(
      emitted('added').map(({ metadata }) => [
        metadata.name,
        metadata.labels?.['fitsync.io/spoke-state'],
      ]),
    ).toEqual([
      ['prod', 'managed'],
      // The repository may describe it, for all that is known.
      ['made-by-hand', 'unknown'],
      ['unread', 'unknown'],
    ]);
    getFleet.mockRejectedValueOnce(new Error('not there yet'));
    await task.fn();
    expect(connection.applyMutation).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledTimes(2);
    await task.fn();
    expect(emitted()).toHaveLength(4);
  });

  it('believes that there is nothing when it reads so twice in a row', async () => {
    const { task, connection, emitted, getFleet } = await create();
    await task.fn();
    getFleet.mockResolvedValueOnce(nothing);
    await task.fn();
    await task.fn();
    getFleet.mockResolvedValue(nothing);
    await task.fn();
    expect(connection.applyMutation).toHaveBeenCalledTimes(2);
    await task.fn();
    expect(connection.applyMutation).toHaveBeenCalledTimes(3);
    expect(emitted()).toEqual([]);
  });
});
