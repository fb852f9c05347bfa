import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import {
  AvailabilityQuestion,
  Facts,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  createFactsIndex,
  FleetContent,
} from '@fitsync/backstage-plugin-spokes-node';
import {
  denied,
  referenceFacts,
} from '@fitsync/backstage-plugin-spokes-node/testing';
import { fixedConfig } from '../__testUtils__/fixedConfig';
import { fleetOf } from '../__testUtils__/fleetOf';
import { referenceConfig } from '../__testUtils__/referenceConfig';
import { FleetCache } from '../fleet';
import { FormAnswers } from './FormAnswers';
import { OwnershipReader } from './OwnershipReader';

const repoUrl = 'git.example.com?owner=fitsync&repo=fleet';
const prod = 'fitsync-prod-spoke';
const team = 'group:default/shop';

const hub = {
  name: 'fitsync-hub',
  owner: 'group:default/platform',
  account: '111111111111',
  region: 'us-east-2',
  cidr: '10.0.0.0/16',
  azs: ['us-east-2a', 'us-east-2b'],
};
const west = {
  ...hub,
  name: 'fitsync-west',
  region: 'us-west-2',
  cidr: '10.64.0.0/16',
  azs: ['us-west-2a', 'us-west-2b'],
};
const exposure = {
  service: 'cart',
  namespace: 'shop',
  spoke: prod,
  owner: team,
  image: 'ghcr.io/stefanprodan/podinfo:6.7.0',
  ports: { container: 9898 },
  method: { kind: 'path' as const, path: '/cart' },
};
const rival = {
  ...exposure,
  service: 'rival',
  namespace: 'rivals',
  owner: 'group:default/rivals',
  method: {
    kind: 'domain' as const,
    host: 'rival.example.com',
    path: '/secret',
  },
};

function create(
  options: {
    fleet?: FleetContent | Error;
    facts?: Facts;
    fleetRead?: boolean;
    more?: JsonObject;
  } = {},
) {
  const { facts = referenceFacts(), fleetRead = true } = options;
  const content =
    options.fleet ?? fleetOf({ hubs: [hub], exposures: [exposure, rival] });
  const logger = mockServices.logger.mock();
  const read = jest.fn(async () => {
    if (content instanceof Error) throw content;
    return content;
  });
  const forms = new FormAnswers({
    config: fixedConfig({ spokes: referenceConfig, ...options.more }),
    fleets: new FleetCache({ repository: { read } }),
    ownership: new OwnershipReader({
      auth: mockServices.auth(),
      userInfo: mockServices.userInfo({ ownershipEntityRefs: [team] }),
    }),
    logger,
  });
  const index = createFactsIndex(facts);
  const credentials = mockCredentials.user();
  const available = (change: Partial<AvailabilityQuestion> = {}) =>
    forms.availability(
      {
        spoke: prod,
        namespace: 'new',
        service: 'new',
        path: '/new',
        ...change,
      },
      { index, credentials, fleet: fleetRead },
    );
  const cidr = (size: number, name = 'fitsync-hub') =>
    forms.cidr({ hub: name, size }, { index, fleet: fleetRead });
  return { forms, index, credentials, available, cidr, read };
}

describe('FormAnswers', () => {
  describe('availability', () => {
    it('is free where nothing is', async () => {
      await expect(create().available()).resolves.toEqual({
        name: { free: true, message: `new/new is free on ${prod}` },
        path: { free: true, message: `/new is free on ${prod}` },
      });
      await expect(
        create().available({
          host: 'new.example.com',
          path: '/',
          method: 'https',
        }),
      ).resolves.toMatchObject({
        name: { free: true },
        host: {
          free: true,
          message: `new.example.com is free on ${prod}`,
        },
        path: { free: true },
      });
    });

    it.each<[string, Partial<AvailabilityQuestion>, object]>([
      [
        'a name and a path that are live',
        { namespace: 'default', service: 'details', path: '/productpage' },
        { name: { free: false }, path: { free: false } },
      ],
      [
        'a name of the repository',
        { namespace: 'shop', service: 'cart' },
        {
          name: {
            free: false,
            message: expect.stringContaining(
              'by the fleet repository, it belongs to group:default/shop',
            ),
          },
        },
      ],
      [
        'a path of the repository',
        { path: '/cart/items' },
        {
          name: { free: true },
          path: {
            free: false,
            message: expect.stringContaining('shop/cart on'),
          },
        },
      ],
      [
        'a path of a host',
        { host: 'rival.example.com', path: '/secret', method: 'domain' },
        {
          path: {
            free: false,
            message: expect.stringContaining('rivals/rival'),
          },
          host: { free: true },
        },
      ],
      [
        'a host that is served over HTTP, for HTTPS',
        { host: 'rival.example.com', path: '/', method: 'https' },
        {
          host: {
            free: false,
            message: expect.stringContaining('rivals/rival'),
          },
        },
      ],
      [
        'a host of another spoke',
        {
          spoke: 'fitsync-stage-spoke',
          host: 'rival.example.com',
          path: '/x',
          method: 'domain',
        },
        {
          host: { free: false, message: expect.stringContaining(prod) },
        },
      ],
    ])('refuses %s', async (_, change, answer) => {
      await expect(create().available(change)).resolves.toMatchObject(answer);
    });

    it('tells nobody of a neighbour who may not see it, but whom to ask', async () => {
      const { available } = create({ fleetRead: false });
      const answers = [
        await available({ host: 'rival.example.com', path: '/secret/x' }),
        await available({ host: 'rival.example.com', path: '/' }),
        await available({ namespace: 'rivals', service: 'rival' }),
        await available({ path: '/productpage' }),
      ];
      expect(answers.map(({ path, name }) => path.free && name.free)).toEqual([
        false,
        false,
        false,
        false,
      ]);
      const text = JSON.stringify(answers);
      expect(text).not.toMatch(/rivals\/rival|group:default\/rivals|bookinfo/);
      expect(text).not.toContain("'/secret'");
      expect(text).toContain('ask group:default/platform');
    });

    it("names the caller's own exposure", async () => {
      const { available } = create({ fleetRead: false });
      const { path } = await available({ path: '/cart' });
      expect(path.message).toContain('shop/cart');
    });

    it.each<[string, Parameters<typeof create>[0], string]>([
      [
        'the repository cannot be read',
        { fleet: new Error('no answer') },
        'The fleet repository cannot be read',
      ],
      [
        'the cluster cannot be read',
        { facts: { ...referenceFacts(), clusters: [] } },
        'never read',
      ],
    ])('calls nothing free while %s', async (_, options, text) => {
      const question = { host: 'new.example.com', method: 'domain' as const };
      const answer = await create(options).available(question);
      for (const part of [answer.name, answer.path, answer.host]) {
        expect(part).toEqual({
          free: false,
          unread: true,
          message: expect.stringContaining(text),
        });
      }
    });

    it('calls no host and no path free while HTTPRoutes cannot be read', async () => {
      const facts = referenceFacts();
      for (const cluster of facts.clusters) cluster.httpRoutes = denied();
      const answer = await create({ facts }).available({
        host: 'new.example.com',
        method: 'domain' as const,
      });
      expect(answer).toMatchObject({
        host: { free: false, unread: true },
        path: { free: false, unread: true },
      });
    });

    it("does not ask a repository that only a user's token may read", async () => {
      const { available, read } = create({
        more: { scaffolder: { requireScmUserCredentials: true } },
      });
      await expect(available()).resolves.toMatchObject({
        path: { free: true },
      });
      expect(read).not.toHaveBeenCalled();
    });

    it('names the spokes that there are', async () => {
      await expect(create().available({ spoke: 'other' })).rejects.toThrow(
        'use one of: fitsync-prod-spoke, fitsync-stage-spoke',
      );
    });
  });

  it('lists the hubs of configuration and of the repository, with their zones', async () => {
    const { forms, index } = create({ fleet: fleetOf({ hubs: [hub, west] }) });
    await expect(forms.hubs(index)).resolves.toEqual([
      {
        name: 'fitsync-hub',
        account: '111111111111',
        region: 'us-east-2',
        cidr: '10.0.0.0/16',
        zones: [
          { name: 'us-east-2a', id: 'use2-az1' },
          { name: 'us-east-2b', id: 'use2-az2' },
        ],
        owner: 'group:default/platform',
        repoUrl,
      },
      expect.objectContaining({
        name: 'fitsync-west',
        cidr: '10.64.0.0/16',
        zones: [
          { name: 'us-west-2a', id: 'us-west-2a' },
          { name: 'us-west-2b', id: 'us-west-2b' },
        ],
      }),
    ]);
  });

  it('knows a hub without a repository by what is live', async () => {
    const { forms, index } = create({ fleet: new Error('no answer') });
    await expect(forms.hubs(index)).resolves.toMatchObject([
      {
        name: 'fitsync-hub',
        cidr: '10.0.0.0/16',
        zones: expect.arrayContaining([{ name: 'us-east-2a', id: 'use2-az1' }]),
      },
    ]);
  });

  it('lists the whole fleet, and whether each spoke is live', async () => {
    const spoke = {
      name: 'fitsync-new-spoke',
      owner: team,
      hub: 'fitsync-hub',
      region: 'us-east-2',
      cidr: '10.9.0.0/16',
      azs: ['us-east-2a'],
      versions: { k3s: 'v1.33.4+k3s1', istio: '1.27.1' },
      remoteState: { bucket: 'fitsync-state', region: 'us-east-2' },
    };
    const { forms, index } = create({
      fleet: fleetOf({ hubs: [hub], spokes: [spoke] }),
    });
    const found = await forms.fleet(index);
    expect(found).toMatchObject({
      hubs: [
        {
          name: 'fitsync-hub',
          blueprintUrl: expect.stringContaining(
            'hubs/fitsync-hub/blueprint.yaml',
          ),
        },
      ],
      spokes: [
        { name: prod, hub: 'fitsync-hub', live: 'yes' },
        { name: 'fitsync-stage-spoke', live: 'yes' },
        { name: 'fitsync-new-spoke', owner: team, live: 'no' },
      ],
      unread: [],
    });
    expect(found.spokes[0]).not.toHaveProperty('blueprintUrl');

    const facts = referenceFacts();
    facts.aws[0].vpcs = denied();
    const blind = create({ facts, fleet: fleetOf({ spokes: [spoke] }) });
    const view = await blind.forms.fleet(blind.index);
    expect(view.spokes.at(-1)?.live).toBe('unknown');
    const unread = create({ fleet: new Error('no answer') });
    await expect(unread.forms.fleet(unread.index)).resolves.toMatchObject({
      unread: [repoUrl],
    });
  });

  it('lists the exposures of the caller and nobody else', async () => {
    const { forms, credentials } = create();
    await expect(forms.exposures(credentials)).resolves.toEqual([
      {
        spoke: prod,
        namespace: 'shop',
        service: 'cart',
        method: 'path',
        path: '/cart',
        owner: team,
        repoUrl,
      },
    ]);
  });

  describe('cidr', () => {
    it('is the next block that neither the networks nor the repository hold', async () => {
      const answer = await create({
        fleet: fleetOf({ hubs: [hub, { ...west, cidr: '10.3.0.0/16' }] }),
      }).cidr(16);
      expect(answer).toEqual({
        cidr: '10.4.0.0/16',
        taken: [
          { cidr: '10.0.0.0/16', holder: 'hub fitsync-hub' },
          { cidr: '10.1.0.0/16', holder: expect.stringMatching(/^VPC /) },
          { cidr: '10.2.0.0/16', holder: expect.stringMatching(/^VPC /) },
          { cidr: '10.3.0.0/16', holder: 'hub fitsync-west' },
        ],
      });
    });

    it('keeps the address plan from who may not see the fleet', async () => {
      const answer = await create({ fleetRead: false }).cidr(16);
      expect(answer.cidr).toBe('10.3.0.0/16');
      expect(answer.taken.map(({ holder }) => holder)).toEqual([
        'another network',
        'another network',
        'another network',
      ]);
    });

    it('counts what a Transit Gateway has a route to besides', async () => {
      const facts = referenceFacts();
      const [routes] = Object.values(facts.aws[0].transitGatewayRoutes);
      routes.value?.push({
        destination: '10.3.0.0/16',
        type: 'static',
        state: 'active',
        attachmentIds: ['tgw-attach-vpn'],
      });
      const { cidr, taken } = await create({ facts }).cidr(16);
      expect(cidr).toBe('10.4.0.0/16');
      expect(taken.at(-1)?.holder).toContain('of the Transit Gateway');
    });

    it('says what could not be read', async () => {
      const facts = referenceFacts();
      facts.aws[0].vpcs = denied();
      const answer = await create({
        facts,
        fleet: new Error('no answer'),
      }).cidr(16);
      expect(answer.unread).toEqual([
        'the VPCs of 111111111111, us-east-2',
        `the repository ${repoUrl}`,
      ]);
    });

    it('refuses a hub that is not there', async () => {
      await expect(create().cidr(16, 'other')).rejects.toThrow(
        "No hub is named 'other'; use one of: fitsync-hub",
      );
    });
  });
});
