import { ConflictError, InputError } from '@backstage/errors';
import {
  allocateCidr,
  HubBlueprint,
  overlappingHolders,
  SpokeBlueprint,
  SpokeForm,
  spokeFromForm,
} from '@fitsync/backstage-plugin-spokes-common';
import { rbacManifest } from '../collect/kubernetes/rbacManifest';
import { renderSpoke } from '../render';
import { describePlan } from './describePlan';
import { fieldChanges } from './fieldChanges';
import { findHub } from './findInFleet';
import { fleetNotes } from './fleetNotes';
import { moduleSets } from './moduleSets';
import { ProposalContext, ProposalPlan } from './ProposalPlan';
import { takenBlocks } from './takenBlocks';

const defaultSize = 16;
/** Where blocks of spokes are taken from, unless the form names one. */
const range = '10.0.0.0/8';

/** A spoke behind a hub of the repository: Terraform, platform, upgrades, and the module where it is wanted. */
export async function planCreateSpoke(
  form: SpokeForm,
  context: ProposalContext,
): Promise<ProposalPlan> {
  const { fleet } = context;
  const hub = findHub(fleet, form.hub);
  refuseTakenName(form.name, context);
  refuseForeignZones(form, hub);
  if (form.account && !mayAttach(hub, form.account)) {
    throw new InputError(
      `AWS account '${form.account}' is no account of spokes of hub '${hub.name}': add it to the hub's spokeAccounts first, or its Transit Gateway is not shared with it`,
    );
  }

  const clusterRanges = [form.podCidr, form.serviceCidr].filter(
    cidr => cidr !== undefined,
  );
  const taken = takenBlocks(context, form.name);
  const cidr =
    form.cidr ??
    allocateCidr({
      taken: [...taken.map(block => block.cidr), ...clusterRanges],
      size: form.cidrSize ?? defaultSize,
      within: range,
    });
  const spoke = spokeFromForm(form, {
    hub,
    cidr,
    repository: context.repository,
  });
  refuseOverlap(spoke, cidr, context);

  const folder = `spokes/${spoke.name}`;
  const modules = await moduleSets(fleet, 'spoke');
  const notes = [...notesOf(spoke), ...modules.notes, ...fleetNotes(context)];
  const changes = fieldChanges(undefined, spoke);
  return {
    fileSets: [
      ...renderSpoke(spoke, hub, { readerManifest: rbacManifest() }),
      ...modules.fileSets,
    ],
    removals: [],
    title: `Create spoke ${spoke.name} behind ${hub.name}`,
    description: describePlan({
      intro: [
        `Makes spoke \`${spoke.name}\` (${cidr}) behind hub \`${hub.name}\`: a private VPC with a K3s cluster, a load balancer of its own in the hub, and Istio with STRICT mTLS. The files are rendered from \`${folder}/blueprint.yaml\`; no file of another spoke is among them.`,
      ],
      changes,
      notes,
    }),
    changes,
    notes,
    entityRef: `resource:default/${spoke.name}`,
    catalogInfoPath: `${folder}/catalog-info.yaml`,
  };
}

function refuseTakenName(name: string | undefined, context: ProposalContext) {
  const { fleet, spokes = [] } = context;
  if (!name) return; // The blueprint says that it is missing.
  const isSpoke =
    spokes.includes(name) ||
    fleet.spokes.some(({ blueprint }) => blueprint.name === name) ||
    fleet.unreadable.some(
      ({ path }) => path === `spokes/${name}/blueprint.yaml`,
    );
  if (isSpoke) {
    throw new ConflictError(
      `Name '${name}' is taken by a spoke: choose another name, or use the template update-spoke`,
    );
  }
  if (fleet.hubs.some(({ blueprint }) => blueprint.name === name)) {
    throw new ConflictError(
      `Name '${name}' is taken by a hub, and both become resource:default/${name} in the catalog: choose another name`,
    );
  }
}

function mayAttach(hub: HubBlueprint, account: string): boolean {
  return (
    account === hub.account || Boolean(hub.spokeAccounts?.includes(account))
  );
}

/** Names compare within one account, ids always. */
function refuseForeignZones(form: SpokeForm, hub: HubBlueprint) {
  const isId = (zone: string) => zone.includes('-az');
  const hubHasIds = hub.azs.every(isId);
  for (const zone of form.zones ?? []) {
    if (isId(zone) === hubHasIds && !hub.azs.includes(zone)) {
      throw new InputError(
        `Zones '${zone}' must be one of ${hub.azs.join(
          ', ',
        )}: the attachment of hub '${
          hub.name
        }' has no subnet elsewhere, so every packet would cross zones`,
      );
    }
  }
}

function refuseOverlap(
  spoke: SpokeBlueprint,
  cidr: string,
  context: ProposalContext,
) {
  const taken = takenBlocks(context, spoke.name);
  const ranges = [
    ['CIDR', cidr, 'an overlapping block does not propagate'],
    [
      'CIDR of the pods',
      spoke.podCidr,
      'replies to it would never leave the node',
    ],
    [
      'CIDR of the services',
      spoke.serviceCidr,
      'replies to it would never leave the node',
    ],
  ] as const;
  for (const [field, range_, why] of ranges) {
    const [holder] = overlappingHolders(range_, taken);
    if (holder) {
      throw new ConflictError(
        `${field} '${range_}' overlaps ${holder.cidr} of ${holder.holder}: ${why}. Choose a block that is free, or leave CIDR empty to get the next one`,
      );
    }
  }
  for (const { blueprint } of context.fleet.spokes) {
    const [inside] = overlappingHolders(cidr, [
      { cidr: blueprint.podCidr, holder: 'pods' },
      { cidr: blueprint.serviceCidr, holder: 'services' },
    ]);
    if (inside && blueprint.hub === spoke.hub) {
      throw new ConflictError(
        `CIDR '${cidr}' overlaps ${inside.cidr}, the ${inside.holder} of spoke ${blueprint.name}: its replies would never leave the node. Choose another block`,
      );
    }
  }
}

function notesOf(spoke: SpokeBlueprint): string[] {
  return [
    `Merging applies nothing by itself: \`terraform -chdir=spokes/${spoke.name} apply\`, or the workflow that does it, makes the spoke. Until its cluster has a credential, Backstage says so; the README says how to give it one.`,
    ...(spoke.masters === 1
      ? ['One master: while it is replaced, nothing can be deployed.']
      : []),
  ];
}
