import { adoptFleet } from '../adopt';
import { readFleetBlueprints, renderFleet } from '../fleet';
import { referenceFacts } from '../testing/referenceFacts';
import { fleetWith } from './__testUtils__/fleetWith';
import { driftedFolders } from './planRepairDrift';
import { planProposal } from './planProposal';
import { ProposalContext } from './ProposalPlan';

/** The reference, under names that no blueprint of the repository has. */
function facts() {
  const found = referenceFacts();
  for (const spoke of found.spokes) {
    spoke.name = `corp-${spoke.name.replace(/^fitsync-/, '')}`;
    spoke.hub.name = 'corp-network';
    delete spoke.owner;
  }
  return found;
}
const adoption = adoptFleet(facts());
const given = {
  hub: 'corp-network',
  owner: 'group:default/platform',
  stateBucket: 'corp-terraform-state',
};
const empty = {
  ...fleetWith(),
  hubs: [],
  spokes: [],
  exposures: [],
  files: async () => [],
};
const plan = (values: object, context: Partial<ProposalContext> = {}) =>
  planProposal(
    { change: 'adopt', values: { ...given, ...values } },
    { fleet: empty, adoption, ...context },
  );
/** The fleet once a plan is merged. */
async function merged(
  values: object,
  fleet: ProposalContext['fleet'] = empty,
): Promise<ProposalContext['fleet']> {
  const { fileSets } = await plan(values, { fleet });
  const read = readFleetBlueprints(
    fileSets.flatMap(({ folder, files }) =>
      files.map(({ path, content }) => ({
        path: `${folder}/${path}`,
        content,
      })),
    ),
  );
  expect(read.unreadable).toEqual([]);
  return {
    ...fleet,
    hubs: [...fleet.hubs, ...read.hubs],
    spokes: [...fleet.spokes, ...read.spokes],
    files: async folder =>
      fileSets.find(set => set.folder === folder)?.files ?? fleet.files(folder),
  };
}
const spoke = {
  spoke: 'corp-prod-spoke',
  k3sVersion: 'v1.35.6+k3s1',
  istioVersion: '1.31.0',
};

describe('adopt', () => {
  it('describes a hub, and writes nothing that could be applied', async () => {
    const { fileSets, removals, ...rest } = await plan({});
    expect(fileSets).toMatchObject([{ folder: 'hubs/corp-network' }]);
    expect(fileSets[0].files.map(({ path }) => path)).toEqual([
      'README.md',
      'app-config.yaml',
      'blueprint.yaml',
      'catalog-info.yaml',
      'imports.tf',
    ]);
    expect(removals).toEqual([]);
    expect(rest).toMatchObject({
      title: 'Adopt hub corp-network',
      entityRef: 'resource:default/corp-network',
    });
    expect(rest.notes.join('\n')).toMatch(/`bastion` could not be derived/);
    expect(rest.description).toContain('fitsync-prod-nlb');
  });

  it('describes a spoke once its hub is described', async () => {
    await expect(plan(spoke)).rejects.toThrow(
      /Hub 'corp-network' has no blueprint/,
    );
    const fleet = await merged({});
    const { fileSets } = await plan(spoke, { fleet });
    expect(fileSets.map(({ folder }) => folder)).toEqual([
      'spokes/corp-prod-spoke',
    ]);
    const text = (name: string) =>
      fileSets[0].files.find(({ path }) => path === name)?.content;
    expect(text('app-config.yaml')).toContain('cluster: fitsync-prod-spoke');
    expect(text('app-config.yaml')).toContain('CORP_PROD_SPOKE_URL');
    expect(text('app-config.yaml')).toMatch(/loadBalancers:\n\s+- arn:aws/);
    expect(text('imports.tf')).toContain('to = module.spoke.aws_vpc.this');
    expect(text('README.md')).toMatch(/`podCidr`: nothing that is read/);
  });

  it('drifts from nothing once it is merged, and renders no module', async () => {
    const fleet = await merged(spoke, await merged({}));
    expect(await driftedFolders({ fleet })).toEqual([]);
    const { fileSets, unreadable } = renderFleet(fleet, { readerManifest: '' });
    expect(unreadable).toEqual([]);
    expect(fileSets.map(({ folder }) => folder)).toEqual([
      'hubs/corp-network',
      'spokes/corp-prod-spoke',
    ]);
  });

  it('asks for what neither facts nor form tell, by the form’s title', async () => {
    await expect(plan({ owner: '' })).rejects.toThrow(/Owner is missing/);
    const fleet = await merged({});
    await expect(
      plan({ ...spoke, stateBucket: '' }, { fleet }),
    ).rejects.toThrow(/Bucket of the Terraform state is missing/);
  });

  it.each<[string, object, RegExp]>([
    [
      'another hub',
      { hub: 'nowhere' },
      /Hub 'nowhere' is not among what is read/,
    ],
    ['a hostile owner', { owner: '${file("/x")}' }, /Owner/],
  ])('refuses %s', async (_, values, message) => {
    await expect(plan(values)).rejects.toThrow(message);
  });

  it('begins with what is live', async () => {
    await expect(plan({}, { adoption: undefined })).rejects.toThrow(
      /begins with what is live/,
    );
  });

  it('leaves alone what a template made', async () => {
    const own = adoptFleet(referenceFacts());
    await expect(
      plan({ hub: 'fitsync-hub' }, { adoption: own, fleet: fleetWith() }),
    ).rejects.toThrow(/blueprint that a template made/);
  });

  it('lets no spoke of a template stand behind it, and changes it by adoption only', async () => {
    const fleet = await merged(spoke, await merged({}));
    const context = { fleet, live: {} };
    await expect(
      planProposal(
        {
          change: 'create-spoke',
          values: { ...given, name: 'new-spoke', cidr: '10.9.0.0/16' },
        },
        context,
      ),
    ).rejects.toThrow(/was made by hand/);
    await expect(
      planProposal(
        {
          change: 'update-spoke',
          values: { spoke: 'corp-prod-spoke', workers: 2 },
        },
        context,
      ),
    ).rejects.toThrow(/run the template adopt again/);
    expect(
      await planProposal(
        {
          change: 'decommission-spoke',
          values: { spoke: 'corp-prod-spoke', confirm: 'corp-prod-spoke' },
        },
        context,
      ),
    ).toMatchObject({ removals: ['spokes/corp-prod-spoke'], fileSets: [] });
  });
});
