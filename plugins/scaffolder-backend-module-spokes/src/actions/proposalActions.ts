import { createAdoptProposeAction } from './adoptPropose';
import { createDriftRepairAction } from './driftRepair';
import { createExposureProposeAction } from './exposurePropose';
import { createExposureRemoveAction } from './exposureRemove';
import { createExposureUpdateAction } from './exposureUpdate';
import { createHubProposeAction } from './hubPropose';
import { createSpokeDecommissionAction } from './spokeDecommission';
import { createSpokeProposeAction } from './spokePropose';
import { createSpokeUpdateAction } from './spokeUpdate';

/** Every action that proposes. */
export const proposalActions = [
  createExposureProposeAction,
  createExposureUpdateAction,
  createExposureRemoveAction,
  createSpokeProposeAction,
  createSpokeUpdateAction,
  createSpokeDecommissionAction,
  createHubProposeAction,
  createDriftRepairAction,
  createAdoptProposeAction,
] as const;
