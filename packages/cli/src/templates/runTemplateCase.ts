import { adoptFleet } from '@fitsync/backstage-plugin-spokes-node/adopt';
import {
  presentByFolder,
  PresentFile,
  readFleetBlueprints,
  repairFolder,
} from '@fitsync/backstage-plugin-spokes-node/fleet';
import {
  planProposal,
  ProposalPlan,
} from '@fitsync/backstage-plugin-spokes-node/proposals';
import { validate } from 'jsonschema';
import fs from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { readSnapshot } from '../input/readSnapshot';
import { actionChanges } from './actionChanges';
import { fillIn } from './fillIn';
import { filesBelow } from './filesBelow';
import { TestedTemplate } from './readTemplate';

/** What a case proposes: files by path from the case's folder. */
export interface TemplateCaseResult {
  files: Map<string, string>;
  /** Why the form does not take the input. */
  refusals: string[];
}

const manifest = '.fitsync/manifest.json';

/**
 * Fills the form in and makes what the template's actions of ours would propose, against the fleet in the case's `fleet`
 * folder or the one that all cases share. Steps of others are left out.
 */
export async function runTemplateCase(
  { pages, steps }: TestedTemplate,
  { folder, values }: TestedTemplate['cases'][number],
): Promise<TemplateCaseResult> {
  const refusals = pages.flatMap(page =>
    validate(values, page).errors.map(({ stack }) => stack),
  );
  const files = new Map<string, string>();
  if (refusals.length) return { files, refusals };
  for (const { action, input } of steps) {
    const change = actionChanges[action];
    if (!change) continue;
    const filled = Object(fillIn(input, values));
    const plan = await planProposal(
      { change, values: filled },
      contextFor(folder, filled),
    );
    for (const [file, content] of filesOf(plan)) files.set(file, content);
  }
  return { files, refusals };
}

function contextFor(
  folder: string,
  { hub, spoke }: { hub?: unknown; spoke?: unknown },
) {
  const shared = path.join(folder, '..', 'fleet');
  const own = path.join(folder, 'fleet');
  const root = fs.existsSync(own) ? own : shared;
  const present: PresentFile[] = fs.existsSync(root) ? filesBelow(root) : [];
  const byFolder = presentByFolder(present);
  return {
    fleet: {
      commit: '0'.repeat(40),
      ...readFleetBlueprints(present),
      files: async (name: string) =>
        (byFolder.get(name) ?? []).flatMap(({ path: file, content }) =>
          content === undefined || file === manifest
            ? []
            : [{ path: file, content }],
        ),
    },
    ...adoptionOf(folder, hub),
    live: {},
    // Without a fleet, whatever spoke the form names is there.
    spokes: present.length || typeof spoke !== 'string' ? [] : [spoke],
    repository: { url: 'https://github.com/acme/fleet', branch: 'main' },
  };
}

/** What is live, for cases that hold a snapshot of it, or share one. */
function adoptionOf(folder: string, hub: unknown) {
  const snapshot = [folder, path.join(folder, '..')]
    .map(place => path.join(place, 'facts.json'))
    .find(file => fs.existsSync(file));
  if (!snapshot) return {};
  const facts = readSnapshot(snapshot);
  const spokes = facts.spokes.filter(spoke => spoke.hub.name === hub);
  return { adoption: adoptFleet({ ...facts, spokes }) };
}

/** The modules are the plugin's, not the template's. */
function filesOf(plan: ProposalPlan): [string, string][] {
  const { fileSets, notes, removals, title } = plan;
  const rendered = fileSets
    .filter(({ folder }) => !folder.startsWith('modules/'))
    .flatMap(set =>
      [...repairFolder(set, [], { take: false }).writes].map(
        ([file, content]): [string, string] => [
          `expected/${set.folder}/${file}`,
          content,
        ],
      ),
    );
  return [
    ...rendered,
    [
      'pull-request.yaml',
      stringify({ title, removals, notes }, { lineWidth: 0 }),
    ],
  ];
}
