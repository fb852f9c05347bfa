import {
  exposureBlueprintSchema,
  hubBlueprintSchema,
  parseBlueprint,
  spokeBlueprintSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { referenceBlueprints } from '../testing/referenceBlueprints';
import { codeowners } from './codeowners';
import { FleetBlueprints } from './FleetBlueprints';

const exposure = (namespace: string, service: string, owner: string) => ({
  folder: `clusters/fitsync-prod-spoke/apps/${namespace}/${service}`,
  blueprint: parseBlueprint(exposureBlueprintSchema, {
    namespace,
    service,
    owner,
    spoke: 'fitsync-prod-spoke',
    image: 'ghcr.io/acme/app:1.0.0',
    ports: { container: 8080 },
    method: { kind: 'path', path: `/${service}` },
  }),
});

const fleet: FleetBlueprints = {
  hubs: [
    {
      folder: 'hubs/fitsync-hub',
      blueprint: parseBlueprint(hubBlueprintSchema, referenceBlueprints.hub),
    },
  ],
  spokes: [
    {
      folder: 'spokes/fitsync-prod-spoke',
      blueprint: parseBlueprint(spokeBlueprintSchema, {
        ...referenceBlueprints.spoke,
        owner: 'group:default/prod',
      }),
    },
  ],
  exposures: [
    exposure('shop', 'cart', 'group:default/Shop'),
    exposure('shop', 'pay', 'group:default/payments'),
  ],
  unreadable: [],
};
const teams = new Map([
  ['group:default/platform', '@acme/platform'],
  ['group:default/prod', '@acme/prod'],
  ['group:default/shop', '@acme/shop'],
  ['Group:default/payments', 'payments@acme.example'],
]);

/** As GitHub reads the file: the last pattern that matches counts. */
function reviewersOf(path: string, text: string): string[] {
  const lines = text
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
    .map(line => line.split(/\s+/));
  const [, ...handles] =
    lines.findLast(
      ([pattern]) => pattern === '*' || `/${path}`.startsWith(pattern),
    ) ?? [];
  return handles;
}

describe('codeowners', () => {
  const text = codeowners(fleet, teams);

  it.each([
    ['.github/CODEOWNERS', ['@acme/platform']],
    ['modules/spoke/nodes.tf', ['@acme/platform']],
    ['hubs/fitsync-hub/main.tf', ['@acme/platform']],
    ['spokes/fitsync-prod-spoke/main.tf', ['@acme/prod']],
    ['clusters/fitsync-prod-spoke/platform/40-mesh.yaml', ['@acme/prod']],
    ['clusters/fitsync-prod-spoke/apps/new/app/service.yaml', ['@acme/prod']],
    [
      'clusters/fitsync-prod-spoke/apps/shop/new/service.yaml',
      ['payments@acme.example', '@acme/shop'],
    ],
    ['clusters/fitsync-prod-spoke/apps/shop/cart/service.yaml', ['@acme/shop']],
    ['records/fitsync-prod-spoke/shop/cart/main.tf', ['@acme/prod']],
  ])('%s is reviewed by %j', (path, reviewers) => {
    expect(reviewersOf(path, text)).toEqual(reviewers);
  });

  it('says that it is rendered', () => {
    expect(text).toMatch(/^# Rendered by `fitsync codeowners`/);
  });

  it('names every owner that has no team, and where it comes from', () => {
    const few = new Map([['group:default/platform', '@acme/platform']]);
    expect(() => codeowners(fleet, few)).toThrow(
      /owner group:default\/payments of .*shop\/ has no team: give --team .*; owner group:default\/prod of \/spokes\/fitsync-prod-spoke\/ has no team.*group:default\/shop/,
    );
  });

  it.each(['acme', '@acme/a b', '@a\n* @evil', '* @evil', '@', ''])(
    'refuses %j as a team',
    handle => {
      expect(() =>
        codeowners(fleet, new Map([...teams, ['group:default/x', handle]])),
      ).toThrow(/must be as the git host writes it/);
    },
  );
});
