import { ProposalChange } from '@fitsync/backstage-plugin-spokes-common';
import { hostileTexts } from '../testing/hostileTexts';
import { fleetWith, podinfo } from './__testUtils__/fleetWith';
import { planProposal } from './planProposal';
import { ProposalContext } from './ProposalPlan';

const hubForm = {
  name: 'eu-hub',
  owner: 'group:default/platform',
  account: '222222222222',
  region: 'eu-west-1',
  cidr: '10.64.0.0/16',
  zones: ['eu-west-1a', 'eu-west-1b'],
  stateBucket: 'fitsync-state-eu',
};
const spokeForm = {
  name: 'fitsync-new-spoke',
  owner: 'group:default/platform',
  hub: 'fitsync-hub',
};
const exposureForm = {
  name: 'cart',
  owner: 'group:default/shop',
  image: 'registry.example.com/cart:1.0',
  containerPort: 8080,
  spoke: 'fitsync-prod-spoke',
  namespace: 'shop',
  path: '/cart',
};
const update = (values: object) => ({ spoke: 'fitsync-prod-spoke', ...values });
const live = {};
const reference = fleetWith();
const repository = {
  url: 'https://github.com/fitsync/fleet',
  branch: 'main',
};

const plan = (
  change: ProposalChange,
  values: Record<string, unknown>,
  context: Partial<ProposalContext> = {},
) =>
  planProposal(
    { change, values },
    { fleet: reference, live, repository, ...context },
  );
const folders = ({ fileSets }: Awaited<ReturnType<typeof plan>>) =>
  fileSets.map(({ folder }) => folder);

describe('create-hub', () => {
  it('renders the hub, and the module where there is none', async () => {
    expect(folders(await plan('create-hub', hubForm))).toEqual(['hubs/eu-hub']);
    const empty = fleetWith({ files: { 'modules/hub': [] } });
    expect(await plan('create-hub', hubForm, { fleet: empty })).toMatchObject({
      fileSets: [{ folder: 'hubs/eu-hub' }, { folder: 'modules/hub' }],
      title: 'Create hub eu-hub',
      entityRef: 'resource:default/eu-hub',
      catalogInfoPath: 'hubs/eu-hub/catalog-info.yaml',
    });
  });

  it('brings an older module up to date, and says whom that concerns', async () => {
    const older = fleetWith({
      files: { 'modules/hub': [{ path: 'main.tf', content: '# old\n' }] },
    });
    const { fileSets, notes } = await plan('create-hub', hubForm, {
      fleet: older,
    });
    expect(fileSets.map(({ folder }) => folder)).toContain('modules/hub');
    expect(notes.join('\n')).toMatch(/changes every hub at its next apply/);
  });

  it.each<[string, object, RegExp]>([
    ['a taken name', { name: 'fitsync-hub' }, /Name 'fitsync-hub' is taken/],
    ['a spoke’s name', { name: 'fitsync-prod-spoke' }, /taken by a spoke/],
    ['a missing name', { name: '' }, /Name is missing/],
    ['one zone', { zones: ['eu-west-1a'] }, /Zones .* at least two zones/],
    [
      'a zone of another region',
      { zones: ['eu-west-1a', 'us-east-2b'] },
      /Zones "us-east-2b" must be a zone of eu-west-1/,
    ],
    [
      'SSH for everyone',
      { bastion: 'ssh', sshCidrs: ['0.0.0.0/0'] },
      /Addresses that may connect by SSH .*never everyone/,
    ],
    [
      'no bucket',
      { stateBucket: '' },
      /Bucket of the Terraform state is missing/,
    ],
    ['an account of ten digits', { account: '1234567890' }, /AWS account/],
  ])('refuses %s, by the title of the field', async (_, change, message) => {
    await expect(plan('create-hub', { ...hubForm, ...change })).rejects.toThrow(
      message,
    );
  });
});

describe('create-spoke', () => {
  it('takes the next block, and the rest from the hub', async () => {
    const result = await plan('create-spoke', spokeForm);
    expect(folders(result)).toEqual([
      'spokes/fitsync-new-spoke',
      'clusters/fitsync-new-spoke/platform',
      'clusters/fitsync-new-spoke/upgrades',
    ]);
    expect(result.changes).toEqual(
      expect.arrayContaining([
        { field: 'cidr', after: '10.2.0.0/16' },
        { field: 'region', after: 'us-east-2' },
        { field: 'azs', after: 'us-east-2a' },
        { field: 'remoteState.bucket', after: 'fitsync-state' },
      ]),
    );
  });

  it('leaves out what is live already', async () => {
    const { changes } = await plan('create-spoke', spokeForm, {
      live: { blocks: [{ cidr: '10.2.0.0/15', holder: 'VPC vpc-1' }] },
    });
    expect(changes).toContainEqual({ field: 'cidr', after: '10.4.0.0/16' });
  });

  it('asks again for the block of its own open pull request', async () => {
    const { changes } = await plan('create-spoke', spokeForm, {
      live: {
        blocks: [
          {
            cidr: '10.2.0.0/16',
            holder: 'open pull request of spoke fitsync-new-spoke',
          },
        ],
      },
    });
    expect(changes).toContainEqual({ field: 'cidr', after: '10.2.0.0/16' });
  });

  it('says when the live network was not asked', async () => {
    const { description, notes } = await plan('create-spoke', spokeForm, {
      live: undefined,
    });
    expect(notes.join()).toMatch(/live network was not asked/);
    expect(description).toMatch(/live network was not asked/);
  });

  it.each<[string, object, RegExp]>([
    ['no hub', { hub: '' }, /Hub is missing/],
    [
      'an unknown hub',
      { hub: 'nowhere' },
      /Hub 'nowhere' .*one of fitsync-hub/,
    ],
    [
      'a taken name',
      { name: 'fitsync-prod-spoke' },
      /Name 'fitsync-prod-spoke' is taken by a spoke/,
    ],
    [
      'a name too long for a load balancer',
      { name: 'a'.repeat(27) },
      /Name "a+" must have at most 26 characters/,
    ],
    [
      "the hub's block",
      { cidr: '10.0.0.0/16' },
      /CIDR '10.0.0.0\/16' overlaps 10.0.0.0\/16 of hub fitsync-hub/,
    ],
    [
      "a spoke's block",
      { cidr: '10.1.128.0/17' },
      /CIDR '10.1.128.0\/17' overlaps 10.1.0.0\/16 of spoke fitsync-prod-spoke/,
    ],
    ['the range of the pods', { cidr: '10.42.0.0/16' }, /CIDR .*the pods/],
    [
      'pods over a VPC',
      { podCidr: '10.1.0.0/16' },
      /CIDR of the pods '10.1.0.0\/16' overlaps .*fitsync-prod-spoke/,
    ],
    [
      'services over a VPC',
      { serviceCidr: '10.0.0.0/16' },
      /CIDR of the services '10.0.0.0\/16' overlaps .*fitsync-hub/,
    ],
    [
      'a zone that the hub lacks',
      { zones: ['us-east-2c'] },
      /Zones 'us-east-2c' must be one of us-east-2a, us-east-2b/,
    ],
    [
      'three masters in two zones',
      { masters: 3, zones: ['us-east-2a', 'us-east-2b'] },
      /Zones .* must be one zone or three with 3 masters/,
    ],
    [
      'an account that the hub does not know',
      { account: '333333333333' },
      /AWS account '333333333333'/,
    ],
    [
      'two NodePorts that are the same',
      { httpsNodePort: 30080 },
      /NodePort of HTTP .*three different ports/,
    ],
  ])('refuses %s', async (_, change, message) => {
    await expect(
      plan('create-spoke', { ...spokeForm, ...change }),
    ).rejects.toThrow(message);
  });
});

describe('update-spoke', () => {
  it('changes what is given and keeps the rest', async () => {
    const { changes, notes, title } = await plan(
      'update-spoke',
      update({ workers: 3, k3sVersion: 'v1.35.4+k3s1', istioVersion: '' }),
    );
    expect(changes).toEqual([
      { field: 'workers', before: '1', after: '3' },
      {
        field: 'versions.k3s',
        before: 'v1.35.1+k3s1',
        after: 'v1.35.4+k3s1',
      },
    ]);
    expect(title).toBe(
      'Update spoke fitsync-prod-spoke: workers, versions.k3s',
    );
    expect(notes.join('\n')).toMatch(/one node after the other/);
  });

  it('adds and removes domains', async () => {
    const fleet = fleetWith({
      spoke: { domains: [{ host: 'a.example.com' }] },
    });
    const { changes, notes } = await plan(
      'update-spoke',
      update({
        addDomains: [{ host: 'b.example.com', zoneId: 'Z0123456789' }],
        removeDomains: ['a.example.com'],
      }),
      { fleet },
    );
    expect(changes).toMatchObject([{ field: 'domains' }]);
    expect(notes.join('\n')).toMatch(/`a.example.com`: the record is deleted/);
  });

  it('accepts findings, and withdraws what was accepted', async () => {
    const entry = {
      code: 'SSH_OPEN',
      reason: 'Until the bastion is gone',
      owner: 'group:default/platform',
      until: '2027-01-31',
    };
    const tagged = { ...entry, code: 'TAG_MISSING', resource: 'vpc-0a1b2c3d' };
    const longer = { ...entry, until: '2027-06-30' };
    const { changes, fileSets } = await plan(
      'update-spoke',
      update({ accept: [longer], withdraw: ['TAG_MISSING'] }),
      { fleet: fleetWith({ spoke: { accepted: [entry, tagged] } }) },
    );
    expect(changes).toEqual([
      {
        field: 'accepted',
        before: expect.stringContaining('vpc-0a1b2c3d'),
        after: JSON.stringify([longer]),
      },
    ]);
    const files = fileSets.flatMap(set => set.files);
    expect(
      files.find(({ path }) => path === 'blueprint.yaml')?.content,
    ).toContain(`until: '2027-06-30'`);
  });

  it('names the workers that go', async () => {
    const fleet = fleetWith({ spoke: { workers: 3 } });
    const { notes } = await plan('update-spoke', update({ workers: 1 }), {
      fleet,
    });
    expect(notes.join('\n')).toMatch(
      /worker-1 \(10\.1\.1\.21\), worker-2 \(10\.1\.1\.22\) go\. Drain before/,
    );
  });

  it.each<[string, object, RegExp]>([
    [
      'a skipped minor version of K3s',
      { k3sVersion: 'v1.37.0+k3s1' },
      /K3s version 'v1.37.0\+k3s1' skips .*one of 1.36 first/,
    ],
    ['an older K3s', { k3sVersion: 'v1.34.9+k3s1' }, /K3s version .*older/],
    ['a skipped Istio', { istioVersion: '1.33.0' }, /one of 1.32 first/],
    [
      'another architecture',
      { instanceType: 't4g.medium' },
      /Instance type 't4g.medium' is arm64/,
    ],
    [
      'a domain that it has not',
      { removeDomains: ['x.example.com'] },
      /Domains to remove: 'x.example.com' is no domain/,
    ],
    [
      'to withdraw what is not accepted',
      { withdraw: ['SSH_OPEN'] },
      /Accepted findings to withdraw: 'SSH_OPEN' is not accepted/,
    ],
    [
      'a code that there is not',
      {
        accept: [
          { code: 'SSH_OPN', reason: 'x', owner: 'a', until: '2027-01-31' },
        ],
      },
      /accepted.0.code 'SSH_OPN' must be a code/,
    ],
    [
      'a code that is for the app to accept',
      {
        accept: [
          { code: 'SVC_EXPOSED', reason: 'x', owner: 'a', until: '2027-01-31' },
        ],
      },
      /'SVC_EXPOSED' is of an app: .*annotation/,
    ],
    [
      'a day that there is not',
      {
        accept: [
          { code: 'SSH_OPEN', reason: 'x', owner: 'a', until: '2027-02-31' },
        ],
      },
      /Findings to accept \(0.until\) "2027-02-31" must be a date/,
    ],
    ['a spoke that is not there', { spoke: 'nowhere' }, /Spoke 'nowhere'/],
  ])('refuses %s', async (_, values, message) => {
    await expect(plan('update-spoke', update(values))).rejects.toThrow(message);
  });

  it('keeps three masters', async () => {
    const fleet = fleetWith({ spoke: { masters: 3 } });
    await expect(
      plan('update-spoke', update({ masters: 1 }), { fleet }),
    ).rejects.toThrow(/Masters '1' is less than the 3/);
  });

  it('refuses to guess at a blueprint that cannot be read', async () => {
    const fleet = fleetWith({
      unreadable: [
        {
          path: 'spokes/fitsync-prod-spoke/blueprint.yaml',
          reason: 'no YAML',
        },
      ],
    });
    await expect(
      plan('update-spoke', update({ workers: 2 }), { fleet }),
    ).rejects.toThrow(/blueprint.yaml cannot be read/);
  });
});

describe('decommission-spoke', () => {
  const values = update({ confirm: 'fitsync-prod-spoke' });

  it('takes the three folders away, and says what comes before the merge', async () => {
    const { description, fileSets, removals } = await plan(
      'decommission-spoke',
      values,
    );
    expect(fileSets).toEqual([]);
    expect(removals).toEqual([
      'spokes/fitsync-prod-spoke',
      'clusters/fitsync-prod-spoke/platform',
      'clusters/fitsync-prod-spoke/upgrades',
    ]);
    const order = [
      'Do not merge yet',
      'kubectl drain',
      'etcd-snapshot save',
      'terraform plan -destroy',
      'Merge this pull request',
      'FITSYNC_PROD_SPOKE_TOKEN',
    ].map(text => description.indexOf(text));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  it('refuses while exposures remain, and lists them', async () => {
    const fleet = fleetWith({ exposures: [podinfo] });
    await expect(
      plan('decommission-spoke', values, {
        fleet,
        live: {
          exposures: [
            {
              spoke: 'fitsync-prod-spoke',
              namespace: 'default',
              service: 'productpage',
              host: '*',
              path: '/productpage',
              tls: false,
              where: 'live',
            },
          ],
        },
      }),
    ).rejects.toThrow(
      /still serves 2: fitsync-prod-spoke\/demo\/podinfo, .*default\/productpage \(live/,
    );
  });

  it.each([undefined, 'fitsync-stage-spoke'])(
    'wants the name typed (%s)',
    async confirm => {
      await expect(
        plan('decommission-spoke', { ...values, confirm }),
      ).rejects.toThrow(/Name of the spoke, once more/);
    },
  );
});

describe('exposures', () => {
  const fleet = fleetWith({ exposures: [podinfo] });
  const exposure = 'fitsync-prod-spoke/demo/podinfo';

  it('exposes a service', async () => {
    expect(await plan('expose-service', exposureForm, { fleet })).toMatchObject(
      {
        fileSets: [{ folder: 'clusters/fitsync-prod-spoke/apps/shop/cart' }],
        removals: [],
        title: 'Expose shop/cart on fitsync-prod-spoke at /cart',
        entityRef: 'component:default/cart',
      },
    );
  });

  it.each<[string, object, RegExp]>([
    ['a held path', { path: '/podinfo' }, /held by demo\/podinfo/],
    ['a path below one', { path: '/podinfo/api' }, /lies below '\/podinfo'/],
    ['a spoke that nobody knows', { spoke: 'nowhere' }, /spoke 'nowhere'/],
    [
      'a port as text',
      { containerPort: '80' },
      /Port "80" must be of type number/,
    ],
    ['no path', { path: '' }, /Path is missing/],
  ])('refuses %s', async (_, change, message) => {
    await expect(
      plan('expose-service', { ...exposureForm, ...change }, { fleet }),
    ).rejects.toThrow(message);
  });

  it('keeps the record of a host in a root of its own, and lets it go again', async () => {
    const records = 'records/fitsync-prod-spoke/demo/podinfo';
    const method = {
      kind: 'domain' as const,
      host: 'podinfo.example.com',
      zoneId: 'Z0123456789',
    };
    const { fileSets, notes } = await plan('expose-service', {
      ...exposureForm,
      method: 'domain',
      host: method.host,
      zoneId: method.zoneId,
    });
    expect(fileSets.map(({ folder }) => folder)).toEqual([
      'clusters/fitsync-prod-spoke/apps/shop/cart',
      'records/fitsync-prod-spoke/shop/cart',
    ]);
    const values = fileSets[1].files.find(
      ({ path }) => path === 'terraform.tfvars.json',
    );
    expect(JSON.parse(values?.content ?? '{}')).toMatchObject({
      host: method.host,
      hub_account: '111111111111',
    });
    expect(notes.join(' ')).toContain('records/fitsync-prod-spoke/shop/cart');

    const before = fleetWith({ exposures: [{ ...podinfo, method }] });
    const updated = await plan(
      'update-exposure',
      { exposure: 'fitsync-prod-spoke/demo/podinfo', remove: ['zoneId'] },
      { fleet: before },
    );
    expect(updated.removals).toEqual([records]);
    expect(updated.notes.join(' ')).toMatch(/is kept elsewhere.*destroy/);
  });

  it('names no holder to those who may not know', async () => {
    const refused = plan(
      'expose-service',
      { ...exposureForm, path: '/podinfo' },
      { fleet, nameHolder: () => 'another service' },
    );
    await expect(refused).rejects.toThrow(/held by another service/);
    await expect(refused).rejects.not.toThrow(/demo/);
  });

  it('knows a spoke of configuration that no blueprint describes', async () => {
    const { fileSets } = await plan(
      'expose-service',
      { ...exposureForm, spoke: 'by-hand' },
      { fleet, spokes: ['by-hand'] },
    );
    expect(fileSets[0].folder).toBe('clusters/by-hand/apps/shop/cart');
  });

  it('updates what is given and keeps the rest', async () => {
    const { changes } = await plan(
      'update-exposure',
      { exposure, replicas: 5, timeout: '15s', image: '' },
      { fleet },
    );
    expect(changes).toEqual([
      { field: 'replicas', before: '2', after: '5' },
      { field: 'timeout', after: '15s' },
    ]);
  });

  it('takes away what the update names', async () => {
    const withTimeout = fleetWith({
      exposures: [{ ...podinfo, timeout: '15s', retries: { attempts: 2 } }],
    });
    const { changes } = await plan(
      'update-exposure',
      { exposure, remove: ['timeout'] },
      { fleet: withTimeout },
    );
    expect(changes).toEqual([{ field: 'timeout', before: '15s' }]);
  });

  it('removes the folder, and says what stays', async () => {
    const { notes, removals } = await plan(
      'remove-exposure',
      { exposure, confirm: 'podinfo' },
      { fleet },
    );
    expect(removals).toEqual(['clusters/fitsync-prod-spoke/apps/demo/podinfo']);
    expect(notes.join('\n')).toMatch(/Namespace `demo` stays/);
    expect(notes.join('\n')).toMatch(/unregister it in the catalog/);
  });

  it.each<[ProposalChange, object]>([
    ['update-exposure', { replicas: 5 }],
    ['remove-exposure', { confirm: 'podinfo' }],
  ])("tells nothing of another's exposure: %s", async (change, values) => {
    const refused = plan(
      change,
      { exposure, ...values },
      { fleet, ownershipEntityRefs: ['group:default/other'] },
    );
    await expect(refused).rejects.toThrow(/belongs to another owner/);
    await expect(refused).rejects.not.toThrow(/group:default\/demo/);
  });

  it('refuses to remove what is not there, and lists no neighbours', async () => {
    const refused = plan(
      'remove-exposure',
      { exposure: 'fitsync-prod-spoke/demo/other', confirm: 'other' },
      { fleet },
    );
    await expect(refused).rejects.toThrow(/has no blueprint/);
    await expect(refused).rejects.not.toThrow(/podinfo/);
  });
});

describe('repair-drift', () => {
  const folder = 'clusters/fitsync-prod-spoke/apps/demo/podinfo';
  const fleet = fleetWith({
    exposures: [podinfo],
    files: { [folder]: [{ path: 'service.yaml', content: 'kind: Nothing\n' }] },
  });

  it('renders what differs, file by file', async () => {
    const { changes, fileSets } = await plan('repair-drift', {}, { fleet });
    expect(fileSets.map(set => set.folder)).toEqual([folder]);
    expect(changes).toContainEqual({
      field: `${folder}/service.yaml`,
      before: 'differs',
      after: 'as rendered',
    });
  });

  it('brings a module along with a spoke', async () => {
    const older = fleetWith({
      files: { 'modules/spoke': [{ path: 'main.tf', content: '# old\n' }] },
    });
    expect(folders(await plan('repair-drift', {}, { fleet: older }))).toEqual([
      'spokes/fitsync-prod-spoke',
      'modules/spoke',
    ]);
  });

  it('refuses where nothing drifted', async () => {
    await expect(plan('repair-drift', {})).rejects.toThrow(/Nothing drifted/);
  });

  it('wants a pull request for each thing', async () => {
    const two = fleetWith({
      exposures: [podinfo],
      files: { [folder]: [], 'spokes/fitsync-prod-spoke': [] },
    });
    await expect(plan('repair-drift', {}, { fleet: two })).rejects.toThrow(
      /2 different things/,
    );
    expect(
      folders(
        await plan('repair-drift', { folders: [folder] }, { fleet: two }),
      ),
    ).toEqual([folder]);
  });

  it.each(['../x', 'spokes/..', '.github/workflows', 'spokes/unknown'])(
    'refuses the folder %s',
    async name => {
      await expect(
        plan('repair-drift', { folders: [name] }, { fleet }),
      ).rejects.toThrow(/Folders/);
    },
  );
});

describe('hostile values', () => {
  const nothing = { description: '', fileSets: [], title: '' };
  const cases: [ProposalChange, Record<string, unknown>][] = [
    ['create-hub', hubForm],
    ['create-spoke', spokeForm],
    ['update-spoke', update({ description: 'x' })],
    ['expose-service', exposureForm],
  ];
  it.each(cases)('never name a path or a line of %s', async (change, form) => {
    const fields = Object.keys(form);
    for (const field of [...fields, 'description']) {
      for (const text of hostileTexts) {
        const { description, fileSets, refusal, title } = await plan(change, {
          ...form,
          [field]: text,
        }).then(
          result => ({ ...result, refusal: '' }),
          error => ({ ...nothing, refusal: String(error) }),
        );
        expect(refusal).not.toMatch(/[\n\u2028]/);
        for (const { folder } of fileSets) {
          expect(folder).toMatch(/^[a-z0-9/-]+$/);
        }
        expect(title).toMatch(/^[\w .:/,-]*$/);
        expect(description).not.toContain('<script');
      }
    }
  });
});
