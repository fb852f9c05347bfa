import { InputError } from '@backstage/errors';
import {
  ExposureBlueprint,
  HubBlueprint,
  loadBalancerName,
  recordsFolder,
  SpokeBlueprint,
} from '@fitsync/backstage-plugin-spokes-common';
import { FileSet } from '../../repository/types';
import { fileSet } from '../fileSet';
import { backend } from '../terraform/backend';
import { toJson } from '../terraform/toJson';
import { recordRoot } from './recordRoot';

/** What else the fleet repository knows of an exposure's spoke. */
export interface RecordSurroundings {
  spoke?: SpokeBlueprint;
  hub?: HubBlueprint;
}

/**
 * The record of an exposure's host, where a zone is named.
 *
 * @throws InputError where a record is wanted and cannot be.
 */
export function renderRecord(
  exposure: ExposureBlueprint,
  { hub, spoke }: RecordSurroundings,
): FileSet | undefined {
  const { method } = exposure;
  if (method.kind === 'path') return undefined;
  const { host, zoneId } = method;

  if (spoke && spoke.name !== exposure.spoke) {
    throw new InputError(
      `spoke '${exposure.spoke}' must be '${spoke.name}', whose blueprint was given`,
    );
  }
  if (spoke?.domains.some(domain => domain.host === host)) {
    throw new InputError(
      `method.host '${host}' must be another host: it is a name of spoke '${spoke.name}' itself, and a service that has it alone would take every path on it away from the others`,
    );
  }
  if (!zoneId) return undefined;
  if (!spoke) {
    throw new InputError(
      `method.zoneId '${zoneId}' needs the blueprint of spoke '${exposure.spoke}', whose remoteState keeps the state of the record, and the fleet repository has no spokes/${exposure.spoke}/blueprint.yaml: leave zoneId out and keep the record elsewhere`,
    );
  }
  if (hub && hub.name !== spoke.hub) {
    throw new InputError(
      `hub '${spoke.hub}' must be '${hub.name}', whose blueprint was given`,
    );
  }

  const folder = recordsFolder(exposure);
  return fileSet(folder, {
    ...recordRoot,
    'backend.tf.json': toJson(backend(spoke.remoteState, folder)),
    'terraform.tfvars.json': toJson({
      host,
      zone_id: zoneId,
      load_balancer: loadBalancerName(spoke.name),
      region: spoke.region,
      hub_account: hub?.account,
    }),
  });
}
