import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { createFactsIndex } from '@fitsync/backstage-plugin-spokes-node';
import { fixedConfig } from '../__testUtils__/fixedConfig';
import { freshFacts, nameEntity } from '../__testUtils__/freshFacts';
import { component, referenceConfig } from '../__testUtils__/referenceConfig';
import { SummarizedExposure } from '../store';
import { OwnCausesReader } from './OwnCausesReader';
import { VisibleExposures } from './VisibleExposures';

const spoke = 'fitsync-prod-spoke';
const credentials = mockCredentials.user();

const cause = (key: string, responsible: 'app' | 'platform' = 'app') => ({
  key,
  code: key.toLocaleUpperCase('en-US'),
  title: `What ${key} is`,
  message: 'x7rival stands in the way',
  hop: 'virtual-service' as const,
  resource: { kind: 'VirtualService', name: 'x7rival' },
  responsible,
});

const line = (
  service: string,
  causes: SummarizedExposure['summary']['causes'],
): SummarizedExposure => ({
  exposure: { spoke, namespace: 'default', service },
  verdict: causes.length > 0 ? 'blocked' : 'reachable',
  since: '2026-11-20T08:00:00Z',
  summary: { cells: {}, causes, warnings: 0, observedAt: '2026-11-20T08:00Z' },
});

function read(options: {
  lines: SummarizedExposure[];
  owners: string[];
  fleet?: boolean;
  denied?: boolean;
}) {
  const { lines, owners, fleet = false, denied } = options;
  const facts = freshFacts();
  nameEntity(facts, 'productpage', 'component:default/productpage');
  nameEntity(facts, 'reviews', 'component:default/reviews');
  const reader = new OwnCausesReader({
    config: fixedConfig({ spokes: referenceConfig }),
    summaries: { read: async () => lines },
    ownership: { read: async () => owners },
    visible: new VisibleExposures({
      catalog: catalogServiceMock({
        entities: [component('productpage', ''), component('reviews', '')],
      }),
      permissions: mockServices.permissions({
        result: denied ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
      }),
    }),
  });
  return reader.read({ index: createFactsIndex(facts), credentials, fleet });
}

describe('OwnCausesReader', () => {
  const both = [
    line('productpage', [cause('shared')]),
    line('reviews', [cause('shared'), cause('theirs')]),
  ];

  it('tells what is wrong with what the caller owns, and counts nothing else', async () => {
    const answer = await read({
      lines: both,
      owners: ['group:default/productpage'],
    });
    expect(answer).toMatchObject({ exposures: 1, causeCount: 1 });
    expect(answer.causes).toEqual([
      expect.objectContaining({
        key: 'shared',
        exposures: 1,
        exampleEntityRef: 'component:default/productpage',
      }),
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/reviews|x7rival/);
  });

  it('shows nothing of it to whoever may not read its traces', async () => {
    const answer = await read({
      lines: both,
      owners: ['group:default/productpage'],
      denied: true,
    });
    expect(answer).toMatchObject({ exposures: 0, causes: [] });
  });

  it('shows nothing to whoever owns nothing', async () => {
    expect(await read({ lines: both, owners: [] })).toMatchObject({
      exposures: 0,
      causes: [],
    });
  });

  it('tells a platform team, which owns no service, what is its job', async () => {
    const lines = [line('reviews', [cause('hub', 'platform'), cause('app')])];
    const owners = ['group:default/platform'];
    const answer = await read({ lines, owners, fleet: true });
    expect(answer.causes.map(({ key }) => key)).toEqual(['hub']);
    // Without a view of the fleet, others' services are not counted through a cause either.
    expect(await read({ lines, owners })).toMatchObject({ causes: [] });
  });

  it('counts for those who see the fleet how wide a cause of theirs is, shown by one of their own', async () => {
    const answer = await read({
      lines: [...both].reverse(),
      owners: ['group:default/productpage'],
      fleet: true,
    });
    expect(answer.causes).toEqual([
      expect.objectContaining({
        exposures: 2,
        example: expect.objectContaining({ service: 'productpage' }),
      }),
    ]);
  });
});
