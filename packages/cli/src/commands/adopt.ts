import {
  adoptedHub,
  adoptedSpoke,
  AdoptForm,
  Adoption,
} from '@fitsync/backstage-plugin-spokes-common';
import { adoptFleet } from '@fitsync/backstage-plugin-spokes-node/adopt';
import {
  rbacManifest,
  renderFleet,
} from '@fitsync/backstage-plugin-spokes-node/fleet';
import { InputError } from '@backstage/errors';
import path from 'node:path';
import { stringify } from 'yaml';
import { exitCodes } from '../exitCodes';
import { readSnapshot } from '../input/readSnapshot';
import { adoptionToText } from '../output/adoptionToText';
import { jsonText } from '../output/jsonText';
import { print } from '../output/print';
import { writeNew } from '../output/writeNew';

interface AdoptCommandOptions {
  snapshot: string;
  owner?: string;
  stateBucket?: string;
  stateRegion?: string;
  out?: string;
  output: 'text' | 'json';
}

/**
 * `fitsync adopt`: says what a hand-made fleet is in our words, and with `out` writes it. Ends with 1 while a blueprint lacks
 * something that it cannot be without.
 */
export async function adopt(options: AdoptCommandOptions): Promise<number> {
  const { out, output, owner, snapshot, stateBucket, stateRegion } = options;
  const adoption = adoptFleet(readSnapshot(snapshot), {
    owner,
    stateBucket,
    stateRegion,
  });
  const { files, incomplete } = filesOf(adoption);
  const written = out === undefined ? [] : writeNew(path.resolve(out), files);
  await print(
    output === 'json'
      ? jsonText({ ...adoption, incomplete, written })
      : adoptionToText(adoption, { incomplete, written }),
  );
  return incomplete.length > 0 ? exitCodes.findings : exitCodes.clean;
}

/** Names that are paths as they are; no other can be rendered either. */
const exposureName =
  /^[a-z0-9](?:-?[a-z0-9])*(?:\/[a-z0-9](?:-?[a-z0-9])*){2}$/;

/** The folders of what is complete, and beside them the exposures, which their owners bring under the repository. */
function filesOf(adoption: Adoption) {
  const incomplete: string[] = [];
  const complete = <T>(name: string, make: () => T): T[] => {
    try {
      return [make()];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      incomplete.push(`${name}: ${error.message}`);
      return [];
    }
  };
  const form = (hub: string): AdoptForm => ({ hub });
  const hubs = adoption.hubs.flatMap(({ name }) =>
    complete(`hub ${name}`, () => adoptedHub(adoption, form(name))),
  );
  const spokes = adoption.spokes.flatMap(({ blueprint, name }) =>
    complete(`spoke ${name}`, () =>
      adoptedSpoke(adoption, { ...form(String(blueprint.hub)), spoke: name }),
    ),
  );
  const { fileSets, unreadable } = renderFleet(
    {
      hubs: hubs.map(blueprint => ({
        folder: `hubs/${blueprint.name}`,
        blueprint,
      })),
      spokes: spokes.map(blueprint => ({
        folder: `spokes/${blueprint.name}`,
        blueprint,
      })),
      exposures: [],
      unreadable: [],
    },
    { readerManifest: rbacManifest() },
  );
  incomplete.push(...unreadable.map(one => `${one.path}: ${one.reason}`));
  const rendered = fileSets.flatMap(({ folder, files }) =>
    files.map(({ path: file, content }) => ({
      path: `${folder}/${file}`,
      content,
    })),
  );
  const exposures = adoption.exposures
    .filter(({ name }) => exposureName.test(name))
    .map(({ blueprint, missing, name }) => ({
      path: `exposures/${name}.yaml`,
      content: `${missing
        .map(({ field, why }) => `# ${field}: ${why}\n`)
        .join('')}${stringify(blueprint)}`,
    }));
  return { files: [...rendered, ...exposures], incomplete };
}
