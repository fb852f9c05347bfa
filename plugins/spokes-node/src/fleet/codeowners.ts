import { InputError } from '@backstage/errors';
import { uniq } from 'lodash';
import { FleetBlueprints } from './FleetBlueprints';

/** Accounts, teams (of GitLab, nested ones) and addresses, as CODEOWNERS takes them. */
const handlePattern =
  /^(@[A-Za-z0-9][\w.-]*(\/[A-Za-z0-9][\w.-]*)*|[\w.+-]+@[A-Za-z0-9.-]+)$/;

const header = `# Rendered by \`fitsync codeowners\` from the owners in the blueprints: change those, or .fitsync/teams.yaml, and run it again.
# The last line that matches a path counts.
`;

/**
 * Who reviews what in a fleet: the text of CODEOWNERS. A hub's owners review what every spoke calls and what decides about
 * reviews; a spoke's owner its Terraform, its platform and its DNS records, which the platform's credentials apply; an
 * exposure's owner its manifests.
 *
 * @param teams - Entity ref → what the git host calls that team.
 * @throws InputError that names each owner without a team.
 * @public
 */
export function codeowners(
  fleet: FleetBlueprints,
  teams: ReadonlyMap<string, string>,
): string {
  const known = new Map(
    [...teams].map(([ref, handle]) => [normalize(ref), handle.trim()]),
  );
  for (const [ref, handle] of known) {
    if (!handlePattern.test(handle)) {
      throw new InputError(
        `team '${handle}' of ${ref} must be as the git host writes it, such as @acme/platform`,
      );
    }
  }

  const lines = linesOf(fleet);
  const missing = uniq(
    lines.flatMap(({ owners }) =>
      owners.map(normalize).filter(owner => !known.has(owner)),
    ),
  ).sort();
  if (missing.length > 0) {
    throw new InputError(
      missing
        .map(
          owner =>
            `owner ${owner} of ${
              lines.find(line => line.owners.map(normalize).includes(owner))
                ?.path
            } has no team: give --team ${owner}=@…, or a line in .fitsync/teams.yaml`,
        )
        .join('; '),
    );
  }

  const width = Math.max(0, ...lines.map(({ path }) => path.length));
  return header.concat(
    ...lines.map(({ path, owners }) => {
      const handles = uniq(owners.map(owner => known.get(normalize(owner))));
      return `${path.padEnd(width)} ${handles.join(' ')}\n`;
    }),
  );
}

function linesOf({ exposures, hubs, spokes }: FleetBlueprints) {
  const platform = ownersOf(hubs.map(({ blueprint }) => blueprint.owner));
  const line = (path: string, owners: string[]) => ({ path, owners });
  return [
    // The first one: whatever no other line names.
    ...(platform.length > 0 ? [line('*', platform)] : []),
    ...hubs.map(({ folder, blueprint }) =>
      line(`/${folder}/`, [blueprint.owner]),
    ),
    ...spokes.flatMap(({ folder, blueprint: { name, owner } }) => [
      line(`/${folder}/`, [owner]),
      line(`/clusters/${name}/`, [owner]),
      line(`/records/${name}/`, [owner]),
    ]),
    ...namespaceLines(exposures),
    ...exposures.map(({ folder, blueprint }) =>
      line(`/${folder}/`, [blueprint.owner]),
    ),
  ];
}

/** A service that is new in a namespace is reviewed by those who have services there. */
function namespaceLines(exposures: FleetBlueprints['exposures']) {
  const byFolder = new Map<string, string[]>();
  for (const { blueprint } of exposures) {
    const path = `/clusters/${blueprint.spoke}/apps/${blueprint.namespace}/`;
    byFolder.set(path, [...(byFolder.get(path) ?? []), blueprint.owner]);
  }
  return [...byFolder].map(([path, owners]) => ({
    path,
    owners: ownersOf(owners),
  }));
}

function ownersOf(refs: string[]): string[] {
  return uniq(refs.map(normalize)).sort();
}

/** Entity refs mean the same in any case. */
function normalize(ref: string): string {
  return ref.trim().toLocaleLowerCase('en-US');
}
