import {
  hubBlueprintSchema,
  parseBlueprint,
  spokeBlueprintSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { rbacManifest } from '../collect/kubernetes/rbacManifest';
import { referenceBlueprints } from '../testing/referenceBlueprints';
import { fleetConfig } from './fleetConfig';
import { renderFleet } from './renderFleet';

const hub = parseBlueprint(hubBlueprintSchema, referenceBlueprints.hub);
const spoke = (name: string, cidr: string) =>
  parseBlueprint(spokeBlueprintSchema, {
    ...referenceBlueprints.spoke,
    name,
    cidr,
  });

/** The files of a hub and two spokes. */
const files = renderFleet(
  {
    hubs: [{ folder: 'hubs/fitsync-hub', blueprint: hub }],
    spokes: [
      { folder: 'spokes/b', blueprint: spoke('b', '10.2.0.0/16') },
      { folder: 'spokes/a', blueprint: spoke('a', '10.1.0.0/16') },
    ],
    exposures: [],
    unreadable: [],
  },
  { readerManifest: rbacManifest() },
).fileSets.flatMap(set =>
  set.files.map(file => ({ ...file, path: `${set.folder}/${file.path}` })),
);

/** One file's text changed, or copied to another place. */
const changed = (path: string, content: string) => [
  ...files.filter(file => file.path !== path),
  { path, content },
];
const contentOf = (path: string) =>
  files.find(file => file.path === path)?.content ?? '';

describe('fleetConfig', () => {
  it('puts hubs, clusters and spokes into one list each, in the order of their names', () => {
    const config = fleetConfig([...files].reverse());
    expect(config).toEqual(fleetConfig(files));
    expect(config).toMatchObject({
      kubernetes: {
        clusterLocatorMethods: [
          {
            type: 'config',
            clusters: [
              { name: 'a', serviceAccountToken: '${A_TOKEN}' },
              { name: 'b', serviceAccountToken: '${B_TOKEN}' },
            ],
          },
        ],
      },
      spokes: {
        hubs: [{ name: 'fitsync-hub', owner: 'group:default/platform' }],
        clusters: [
          { spoke: 'a', hub: 'fitsync-hub' },
          { spoke: 'b', hub: 'fitsync-hub' },
        ],
      },
    });
  });

  it('keeps what a person added to an entry', () => {
    const path = 'spokes/a/app-config.yaml';
    const config = fleetConfig(
      changed(
        path,
        contentOf(path).replace('name: a', 'name: a\n          title: A'),
      ),
    );
    expect(
      config.kubernetes.clusterLocatorMethods[0].clusters[0],
    ).toMatchObject({ name: 'a', title: 'A' });
  });

  it.each<[string, () => Parameters<typeof fleetConfig>[0], RegExp]>([
    [
      'a cluster twice',
      () =>
        changed(
          'spokes/c/app-config.yaml',
          contentOf('spokes/a/app-config.yaml'),
        ),
      /Cluster 'a' stands in spokes\/a\/app-config.yaml and in spokes\/c\/app-config.yaml/,
    ],
    [
      'a spoke twice',
      () =>
        changed(
          'spokes/c/app-config.yaml',
          contentOf('spokes/a/app-config.yaml').replace('name: a', 'name: c'),
        ),
      /Spoke 'a' stands in spokes\/a/,
    ],
    [
      'a hub twice',
      () =>
        changed(
          'hubs/x/app-config.yaml',
          contentOf('hubs/fitsync-hub/app-config.yaml'),
        ),
      /Hub 'fitsync-hub' stands in hubs\/fitsync-hub/,
    ],
    [
      'a spoke of no hub',
      () => changed('hubs/fitsync-hub/app-config.yaml', '{}'),
      /Spoke 'a' names hub 'fitsync-hub', which no/,
    ],
    [
      'a setting that would be lost or win in silence',
      () => changed('spokes/a/app-config.yaml', 'backend: { listen: 1 }'),
      /spokes\/a\/app-config.yaml cannot be put together/,
    ],
    [
      'what is no YAML',
      () => changed('spokes/a/app-config.yaml', 'a: ['),
      /spokes\/a\/app-config.yaml is no YAML/,
    ],
  ])('refuses %s', (_, input, message) => {
    expect(() => fleetConfig(input())).toThrow(message);
  });
});
