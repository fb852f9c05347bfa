import {
  ExposureBlueprint,
  exposureEntityRef,
  exposureNotes,
  recordsFolder,
} from '@fitsync/backstage-plugin-spokes-common';
import { renderExposure } from '../render';
import { describePlan } from './describePlan';
import { refuseConflicts } from './exposureConflicts';
import { fieldChanges } from './fieldChanges';
import { appsFolder } from './findInFleet';
import { fleetNotes } from './fleetNotes';
import { ProposalContext, ProposalPlan } from './ProposalPlan';

/** An exposure as it shall be, new or not. */
export async function planExposure(
  exposure: ExposureBlueprint,
  context: ProposalContext,
): Promise<ProposalPlan> {
  const { fleet } = context;
  refuseConflicts(exposure, context);

  const spoke = fleet.spokes.find(
    ({ blueprint }) => blueprint.name === exposure.spoke,
  )?.blueprint;
  const hub = fleet.hubs.find(
    ({ blueprint }) => blueprint.name === spoke?.hub,
  )?.blueprint;
  const fileSets = renderExposure(exposure, { spoke, hub });
  const [{ folder, files }] = fileSets;
  const before = fleet.exposures.find(
    entry => entry.folder === appsFolder(exposure),
  )?.blueprint;
  const records = recordsFolder(exposure);
  const losesRecord =
    !fileSets.some(set => set.folder === records) &&
    (await fleet.files(records)).length > 0;

  const changes = fieldChanges(before, exposure);
  const notes = [
    ...exposureNotes(exposure),
    ...(losesRecord
      ? [
          `The record in \`${records}\` is no longer wanted. Its code goes with this pull request, so destroy it before you merge: \`terraform -chdir=${records} init && terraform -chdir=${records} destroy\`.`,
        ]
      : []),
    ...(before && before.owner !== exposure.owner
      ? [
          `${exposure.owner} owns the exposure once this is merged; ${before.owner} cannot change it by template after that.`,
        ]
      : []),
    ...fleetNotes(context),
  ];
  return {
    fileSets,
    removals: losesRecord ? [records] : [],
    ...describeExposure(exposure, { before, changes, notes }),
    changes,
    notes,
    entityRef: exposureEntityRef(exposure),
    ...(files.some(({ path }) => path === 'catalog-info.yaml') && {
      catalogInfoPath: `${folder}/catalog-info.yaml`,
    }),
  };
}

/** Title and text of the pull request. Only fields of a fixed alphabet go in as they are. */
function describeExposure(
  exposure: ExposureBlueprint,
  options: {
    before: ExposureBlueprint | undefined;
    changes: ProposalPlan['changes'];
    notes: string[];
  },
): Pick<ProposalPlan, 'title' | 'description'> {
  const { before, changes, notes } = options;
  const { image, method, namespace, owner, replicas, service, spoke } =
    exposure;
  const where =
    method.kind === 'path' ? method.path : `${method.host}${method.path}`;
  if (before) {
    return {
      title: `Update ${namespace}/${service} on ${spoke} at ${where}`,
      description: describePlan({
        intro: [
          `Changes \`${service}\` on \`${spoke}\`. The files are rendered from \`blueprint.yaml\`; to change them, run the template again.`,
        ],
        changes,
        notes,
      }),
    };
  }
  return {
    title: `Expose ${namespace}/${service} on ${spoke} at ${where}`,
    description: describePlan({
      intro: [
        `Brings \`${service}\` on board of \`${spoke}\`. The files are rendered from \`blueprint.yaml\`; to change them, run the template again.`,
        [
          '| | |',
          '|---|---|',
          `| ${method.kind === 'path' ? 'Path' : 'URL'} | \`${
            method.kind === 'https' ? 'https://' : ''
          }${where}\` |`,
          `| Image | \`${image}\` |`,
          `| Replicas | ${replicas} |`,
          `| Namespace | \`${namespace}\` |`,
          `| Owner | \`${owner}\` |`,
        ].join('\n'),
      ],
      notes,
    }),
  };
}
