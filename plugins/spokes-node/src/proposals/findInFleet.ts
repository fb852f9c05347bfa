import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  ExposureBlueprint,
  ExposureRef,
  formatExposureRef,
  HubBlueprint,
  SpokeBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';
import { FleetContent } from '../repository/types';
import { ProposalContext } from './ProposalPlan';

/** @throws InputError naming the hubs that there are. */
export function findHub(
  fleet: FleetContent,
  name: string | undefined,
): HubBlueprint {
  if (!name) throw new InputError('Hub is missing: choose one');
  refuseUnreadable(fleet, `hubs/${name}`);
  const found = fleet.hubs.find(({ blueprint }) => blueprint.name === name);
  if (found) return found.blueprint;
  const names = fleet.hubs.map(({ blueprint }) => blueprint.name);
  throw new InputError(
    `Hub '${name}' has no blueprint in the fleet repository: ${
      names.length ? `choose one of ${names.join(', ')}` : 'create it first'
    }`,
  );
}

/** @throws InputError naming the spokes that there are. */
export function findSpoke(
  { fleet, ownershipEntityRefs }: ProposalContext,
  name: string,
): SpokeBlueprint {
  refuseUnreadable(fleet, `spokes/${name}`);
  const found = fleet.spokes.find(({ blueprint }) => blueprint.name === name);
  if (found) {
    assertOwned(found.blueprint, `Spoke '${name}'`, ownershipEntityRefs);
    return found.blueprint;
  }
  const names = fleet.spokes.map(({ blueprint }) => blueprint.name);
  throw new InputError(
    `Spoke '${name}' has no blueprint in the fleet repository: ${
      names.length ? `choose one of ${names.join(', ')}` : 'create it first'
    }`,
  );
}

/** @throws NotFoundError; others' exposures are not listed. */
export function findExposure(
  { fleet, ownershipEntityRefs }: ProposalContext,
  ref: ExposureRef,
): ExposureBlueprint {
  refuseUnreadable(fleet, appsFolder(ref));
  const found = fleet.exposures.find(
    ({ folder }) => folder === appsFolder(ref),
  );
  if (found) {
    const { blueprint } = found;
    const text = `Exposure '${formatExposureRef(ref)}'`;
    assertOwned(blueprint, text, ownershipEntityRefs);
    return blueprint;
  }
  throw new NotFoundError(
    `Exposure '${formatExposureRef(
      ref,
    )}' has no blueprint in the fleet repository: choose one that was made by the template expose-service`,
  );
}

export function appsFolder({ namespace, service, spoke }: ExposureRef) {
  return `clusters/${spoke}/apps/${namespace}/${service}`;
}

function refuseUnreadable({ unreadable }: FleetContent, folder: string) {
  const entry = unreadable.find(
    ({ path }) => path === `${folder}/blueprint.yaml`,
  );
  if (entry) {
    throw new ConflictError(
      `${entry.path} cannot be read, so nobody can tell what to keep: ${entry.reason}. Mend that file on the base branch, then try again`,
    );
  }
}

/** The refusal does not name the owner, as the repository's does not. */
function assertOwned(
  { owner }: { owner: string },
  text: string,
  ownershipEntityRefs: readonly string[] | undefined,
) {
  const lower = (ref: string) => ref.toLocaleLowerCase('en-US');
  if (ownershipEntityRefs?.map(lower).includes(lower(owner)) === false) {
    throw new NotAllowedError(
      `${text} belongs to another owner, who can propose the change: ask whoever runs the spoke`,
    );
  }
}
