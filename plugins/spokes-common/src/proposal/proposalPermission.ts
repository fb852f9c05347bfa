import {
  spokesExposureProposePermission,
  spokesSpokeProposePermission,
} from '../permissions';
import { ProposalRequest } from './ProposalChange';

const exposureFolder = /^(?:clusters\/[^/]+\/apps|records)\//;

/**
 * The permission that a change wants: of exposures, or of hubs and spokes with everything that lies beside them.
 *
 * @public
 */
export function proposalPermission({ change, values }: ProposalRequest) {
  switch (change) {
    case 'expose-service':
    case 'update-exposure':
    case 'remove-exposure':
      return spokesExposureProposePermission;
    case 'repair-drift': {
      const { folders } = values;
      const isExposures =
        Array.isArray(folders) &&
        folders.length > 0 &&
        folders.every(
          folder => typeof folder === 'string' && exposureFolder.test(folder),
        );
      return isExposures
        ? spokesExposureProposePermission
        : spokesSpokeProposePermission;
    }
    default:
      return spokesSpokeProposePermission;
  }
}
