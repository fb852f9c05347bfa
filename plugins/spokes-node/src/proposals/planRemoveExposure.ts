import {
  exposureEntityRef,
  parseExposureRef,
  recordsFolder,
  RemoveExposureForm,
} from '@fitsync/backstage-plugin-spokes-common';
import { assertConfirmed } from './confirmed';
import { describePlan } from './describePlan';
import { fieldChanges } from './fieldChanges';
import { appsFolder, findExposure } from './findInFleet';
import { fleetNotes } from './fleetNotes';
import { ProposalContext, ProposalPlan } from './ProposalPlan';

/** Takes an exposure away: its manifests, and the record of its host. */
export async function planRemoveExposure(
  form: RemoveExposureForm,
  context: ProposalContext,
): Promise<ProposalPlan> {
  const { fleet } = context;
  const ref = parseExposureRef(form.exposure);
  const exposure = findExposure(context, ref);
  const { component, namespace, service, spoke } = exposure;
  assertConfirmed(form.confirm, service, 'service');

  const records = recordsFolder(exposure);
  const hasRecord = (await fleet.files(records)).length > 0;
  const others = fleet.exposures.filter(
    ({ blueprint }) =>
      blueprint.spoke === spoke &&
      blueprint.namespace === namespace &&
      blueprint.service !== service,
  );
  const entityRef = exposureEntityRef(exposure);
  const notes = [
    ...(hasRecord
      ? [
          `Destroy the record before you merge, for its code goes with this pull request: \`terraform -chdir=${records} init && terraform -chdir=${records} destroy\`. Until its TTL has passed, clients still come.`,
        ]
      : []),
    'Merging ends the service: the GitOps engine deletes its pods. Where none follows the repository, delete them by hand.',
    others.length
      ? `Namespace \`${namespace}\` stays: ${others.length} more ${
          others.length === 1 ? 'exposure lives' : 'exposures live'
        } in it.`
      : `Namespace \`${namespace}\` stays too, empty of what we rendered: what else is in it is not ours to delete. \`kubectl delete namespace ${namespace}\` ends it.`,
    component
      ? `\`${component}\` keeps its entry in the catalog, which is described elsewhere; take \`${spoke}/${namespace}/${service}\` out of its annotation fitsync.io/exposures.`
      : `\`${entityRef}\` loses its catalog-info.yaml: unregister it in the catalog once this is merged, or the catalog reports a file that is not found.`,
    ...fleetNotes({ ...context, live: context.live ?? {} }),
  ];
  const changes = fieldChanges(exposure, undefined);
  return {
    fileSets: [],
    removals: [appsFolder(ref), ...(hasRecord ? [records] : [])],
    title: `Remove ${namespace}/${service} from ${spoke}`,
    description: describePlan({
      intro: [
        `Takes \`${service}\` off \`${spoke}\`, with everything that was rendered for it.`,
      ],
      notes,
    }),
    changes,
    notes,
    entityRef,
  };
}
