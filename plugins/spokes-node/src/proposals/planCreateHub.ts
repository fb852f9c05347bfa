import { ConflictError } from '@backstage/errors';
import {
  HubForm,
  hubFromForm,
  overlappingHolders,
} from '@fitsync/backstage-plugin-spokes-common';
import { renderHub } from '../render';
import { describePlan } from './describePlan';
import { fieldChanges } from './fieldChanges';
import { fleetNotes } from './fleetNotes';
import { moduleSets } from './moduleSets';
import { ProposalContext, ProposalPlan } from './ProposalPlan';

/** A hub: its Terraform root, and the module where the repository has none or another one. */
export async function planCreateHub(
  form: HubForm,
  context: ProposalContext,
): Promise<ProposalPlan> {
  const { fleet, live } = context;
  const hub = hubFromForm(form);
  const folder = `hubs/${hub.name}`;
  if (
    fleet.hubs.some(({ blueprint }) => blueprint.name === hub.name) ||
    fleet.unreadable.some(({ path }) => path === `${folder}/blueprint.yaml`)
  ) {
    throw new ConflictError(
      `Name '${hub.name}' is taken by a hub of the fleet repository: choose another name`,
    );
  }
  if (fleet.spokes.some(({ blueprint }) => blueprint.name === hub.name)) {
    throw new ConflictError(
      `Name '${hub.name}' is taken by a spoke, and both become resource:default/${hub.name} in the catalog: choose another name`,
    );
  }

  const modules = await moduleSets(fleet, 'hub');
  // Hubs need not know each other, so their blocks may be the same; a person should have meant it.
  const overlaps = overlappingHolders(hub.cidr, [
    ...fleet.hubs.map(({ blueprint }) => ({
      cidr: blueprint.cidr,
      holder: `hub ${blueprint.name}`,
    })),
    ...(live?.blocks ?? []),
  ]);
  const notes = [
    ...overlaps.map(
      ({ cidr, holder }) =>
        `CIDR ${hub.cidr} overlaps ${cidr} of ${holder}: the two can never be connected.`,
    ),
    ...(hub.nat === 'single'
      ? [
          'One NAT gateway serves every zone: egress of all spokes ends with its zone.',
        ]
      : []),
    `Merging applies nothing by itself: \`terraform -chdir=${folder} apply\`, or the workflow that does it, makes the hub. Spokes attach to it after that.`,
    ...modules.notes,
    ...fleetNotes(context),
  ];
  const changes = fieldChanges(undefined, hub);
  return {
    fileSets: [renderHub(hub), ...modules.fileSets],
    removals: [],
    title: `Create hub ${hub.name}`,
    description: describePlan({
      intro: [
        `Makes hub \`${hub.name}\` in account ${hub.account}, ${hub.region}: the VPC with the public subnets of the load balancers, NAT and the Transit Gateway. The files are rendered from \`${folder}/blueprint.yaml\`.`,
      ],
      changes,
      notes,
    }),
    changes,
    notes,
    entityRef: `resource:default/${hub.name}`,
    catalogInfoPath: `${folder}/catalog-info.yaml`,
  };
}
