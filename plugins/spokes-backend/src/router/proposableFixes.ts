import {
  ClusterFacts,
  Finding,
  ProposableFix,
  Trace,
  TraceGitOps,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  FileSet,
  FleetContent,
  renderExposure,
} from '@fitsync/backstage-plugin-spokes-node';
import { uniqWith, isEqual } from 'lodash';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { handEdit } from './handEdit';
import { reapply } from './reapply';

/** What the blueprint of the app says itself: its form has a field for it. */
const saidByBlueprint = new Set([
  'EP_NONE_READY',
  'GW_HOST_DUP',
  'GW_TLS_HOST_DUP_DROPPED',
  'IMAGE_PULL',
  'POD_OOM',
  'POD_PROBE_FAILING',
  'SVC_TARGETPORT',
  'VS_HOST_CONFLICT',
]);

const manifestSchema = z.object({
  kind: z.string(),
  metadata: z.object({ name: z.string(), namespace: z.string().optional() }),
});

/**
 * The fixes of an exposure's findings that lie in files we rendered. A file that differs from what its blueprint makes is
 * brought back where the finding is about an object in it. Where all files are as rendered, either what is live was changed
 * by hand, and the file has to be applied again, or the blueprint is what is wrong.
 */
export async function proposableFixes(
  trace: Trace,
  fleet: FleetContent,
  /** What is live; no change by hand is told where it was not read. */
  facts?: ClusterFacts,
): Promise<ProposableFix[]> {
  const { exposure } = trace;
  const entry = fleet.exposures.find(
    ({ blueprint }) =>
      blueprint.spoke === exposure.spoke &&
      blueprint.namespace === exposure.namespace &&
      blueprint.service === exposure.service,
  );
  const findings = trace.hops.flatMap(hop => hop.findings);
  if (!entry || findings.length === 0) return [];

  const spoke = fleet.spokes.find(
    ({ blueprint }) => blueprint.name === exposure.spoke,
  )?.blueprint;
  const hub = fleet.hubs.find(
    ({ blueprint }) => blueprint.name === spoke?.hub,
  )?.blueprint;
  const fileSets = renderExposure(entry.blueprint, { spoke, hub });
  const drifted = await driftOf(fileSets, fleet);
  const fixes = findings.flatMap((finding): ProposableFix[] => {
    const { code, resource } = finding;
    const shared = { exposure, code, resource };
    const files = drifted.filter(file => isAbout(file.content, finding));
    if (files.length > 0) {
      return [
        {
          ...shared,
          change: 'repair-drift',
          because: `${files
            .map(({ path }) => path)
            .join(', ')} differs from what the blueprint makes.`,
          values: { folders: [...new Set(files.map(({ folder }) => folder))] },
        },
      ];
    }
    if (drifted.length > 0) return [];
    const again = facts && brought(fileSets, finding, facts, trace.gitOps);
    if (again) return [{ ...shared, change: 're-apply', ...again }];
    if (!saidByBlueprint.has(code)) return [];
    return [
      {
        ...shared,
        change: 'update-exposure',
        because: 'The blueprint says so: its form has a field for it.',
        values: {
          exposure: `${exposure.spoke}/${exposure.namespace}/${exposure.service}`,
        },
      },
    ];
  });
  return uniqWith(fixes, isEqual);
}

interface DriftedFile {
  folder: string;
  path: string;
  /** What belongs there. */
  content: string;
}

async function driftOf(
  fileSets: readonly FileSet[],
  fleet: FleetContent,
): Promise<DriftedFile[]> {
  const drifted = await Promise.all(
    fileSets.map(async ({ folder, files }) => {
      const present = new Map(
        (await fleet.files(folder)).map(({ path, content }) => [path, content]),
      );
      return files
        .filter(({ path, content }) => present.get(path) !== content)
        .map(({ path, content }) => ({
          folder,
          path: `${folder}/${path}`,
          content,
        }));
    }),
  );
  return drifted.flat();
}

/** The file of what was changed by hand, and how it gets back into force. */
function brought(
  fileSets: readonly FileSet[],
  finding: Finding,
  facts: ClusterFacts,
  gitOps: TraceGitOps | undefined,
) {
  for (const { folder, files } of fileSets) {
    for (const { path, content } of files) {
      const fields = documentsAbout(content, finding).flatMap(
        ({ kind, document }) => handEdit(document, kind, facts),
      );
      if (fields.length === 0) continue;
      const file = `${folder}/${path}`;
      const { cluster } = facts;
      const again = reapply({ file, fields, cluster, gitOps });
      return again && { file, ...again };
    }
  }
  return undefined;
}

/** Whether the file holds the object that the finding is about, or the workload whose pod that is. */
function isAbout(content: string, finding: Finding): boolean {
  return documentsAbout(content, finding).length > 0;
}

function documentsAbout(content: string, { resource }: Finding) {
  return parseAllDocuments(content).flatMap(one => {
    if (one.errors.length > 0) return [];
    const document: unknown = one.toJS();
    const parsed = manifestSchema.safeParse(document);
    if (!parsed.success) return [];
    const { kind, metadata } = parsed.data;
    const isThere = metadata.namespace === resource.namespace;
    const isPodOf =
      kind === 'Deployment' &&
      resource.kind === 'Pod' &&
      resource.name.startsWith(`${metadata.name}-`);
    const isItself = kind === resource.kind && metadata.name === resource.name;
    return isThere && (isItself || isPodOf) ? [{ kind, document }] : [];
  });
}
