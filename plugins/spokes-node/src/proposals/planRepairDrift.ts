import { ConflictError, InputError } from '@backstage/errors';
import { RepairDriftForm } from '@fitsync/backstage-plugin-spokes-common';
import { partition } from 'lodash';
import { rbacManifest } from '../collect/kubernetes/rbacManifest';
import { renderFleet } from '../fleet';
import { FileSet } from '../repository/types';
import { describePlan } from './describePlan';
import { FieldChange, ProposalContext, ProposalPlan } from './ProposalPlan';
import { subjectOf } from './subjectOf';

/**
 * Brings folders back to what their blueprints make. One plan is one pull request, so the folders must belong together:
 * those of one exposure, one spoke or one hub.
 */
export async function planRepairDrift(
  form: RepairDriftForm,
  context: ProposalContext,
): Promise<ProposalPlan> {
  const { drifted, unrendered } = await findDriftedSets(form.folders, context);
  const subjects = [
    ...new Set(
      drifted
        .map(({ set }) => subjectOf(set.folder))
        .filter(subject => subject.kind !== 'module')
        .map(({ text }) => text),
    ),
  ];
  if (!drifted.length) {
    throw new ConflictError(
      'Nothing drifted: every folder holds what its blueprint makes',
    );
  }
  if (subjects.length > 1) {
    throw new InputError(
      `Folders of ${
        subjects.length
      } different things drifted, and each gets a pull request of its own: ${subjects.join(
        ', ',
      )}. Choose the folders of one of them`,
    );
  }
  const changes = drifted.flatMap(({ changes: own }) => own);
  const notes = [
    ...drifted
      .filter(({ set }) => subjectOf(set.folder).kind === 'module')
      .map(
        ({ set }) =>
          `\`${set.folder}\` is used by every one of its kind: read all their plans before you apply.`,
      ),
    ...unrendered,
  ];
  const subject = subjects[0] ?? subjectOf(drifted[0].set.folder).text;
  return {
    fileSets: withCarrier(
      drifted.map(({ set }) => set),
      context,
    ),
    removals: [],
    title: `Repair what drifted of ${subject}`,
    description: describePlan({
      intro: [
        `Brings ${drifted
          .map(({ set }) => `\`${set.folder}\``)
          .join(', ')} back to what the blueprints make.`,
      ],
      changes,
      notes,
    }),
    changes,
    notes,
  };
}

/**
 * A module goes with the change of a hub or a spoke, which comes first: where none of them drifted, one of the requester's
 * goes with it as it is.
 */
function withCarrier(
  fileSets: FileSet[],
  { fleet, ownershipEntityRefs }: ProposalContext,
): FileSet[] {
  const [modules, others] = partition(
    fileSets,
    ({ folder }) => subjectOf(folder).kind === 'module',
  );
  if (others.length || !modules.length) return [...others, ...modules];
  const root = modules[0].folder === 'modules/hub' ? 'hubs' : 'spokes';
  const candidates = [...fleet.hubs, ...fleet.spokes].filter(({ folder }) =>
    folder.startsWith(`${root}/`),
  );
  const carrier =
    candidates.find(({ blueprint }) =>
      ownershipEntityRefs?.includes(blueprint.owner),
    ) ?? candidates[0];
  const { fileSets: all } = renderFleet(fleet, {
    readerManifest: rbacManifest(),
  });
  return [
    ...all.filter(({ folder }) => folder === carrier?.folder),
    ...modules,
  ];
}

/**
 * The folders that hold something else than their blueprints make, by what they belong to: each group is a pull request.
 *
 * @public
 */
export async function driftedFolders(
  context: ProposalContext,
): Promise<string[][]> {
  const { drifted } = await findDriftedSets(undefined, context);
  const groups = new Map<string, string[]>();
  for (const { set } of drifted) {
    const { text } = subjectOf(set.folder);
    groups.set(text, [...(groups.get(text) ?? []), set.folder]);
  }
  return [...groups.values()];
}

async function findDriftedSets(
  folders: string[] | undefined,
  { fleet }: ProposalContext,
): Promise<{
  drifted: { set: FileSet; changes: FieldChange[] }[];
  /** A note for each blueprint that nothing is rendered from. */
  unrendered: string[];
}> {
  const { fileSets, unreadable } = renderFleet(fleet, {
    readerManifest: rbacManifest(),
  });
  const unknown = folders?.find(
    folder => !fileSets.some(set => set.folder === folder),
  );
  if (unknown) {
    throw new InputError(
      `Folders '${unknown}' is made by no blueprint of the fleet repository: name one that is, or leave the field empty`,
    );
  }
  const drifted: { set: FileSet; changes: FieldChange[] }[] = [];
  for (const set of fileSets) {
    if (folders && !folders.includes(set.folder)) continue;
    const changes = differences(set, await fleet.files(set.folder));
    if (changes.length) drifted.push({ set, changes });
  }
  return {
    drifted,
    unrendered: unreadable.map(
      ({ path }) =>
        `\`${path}\` was left out: nothing can be rendered from it as it is.`,
    ),
  };
}

/** File by file: what is there and what belongs there. */
function differences(
  { folder, files }: FileSet,
  present: FileSet['files'],
): FieldChange[] {
  const there = new Map(present.map(({ path, content }) => [path, content]));
  const wanted = new Map(files.map(({ path, content }) => [path, content]));
  const changed = [...wanted].flatMap(([path, content]): FieldChange[] => {
    const field = `${folder}/${path}`;
    if (!there.has(path)) return [{ field, after: 'rendered' }];
    if (there.get(path) === content) return [];
    return [{ field, before: 'differs', after: 'as rendered' }];
  });
  const gone = [...there.keys()]
    .filter(path => !wanted.has(path))
    .map(path => ({
      field: `${folder}/${path}`,
      before: 'no longer rendered',
    }));
  return [...changed, ...gone];
}
