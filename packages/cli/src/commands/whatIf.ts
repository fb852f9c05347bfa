import { InputError } from '@backstage/errors';
import { Facts } from '@fitsync/backstage-plugin-spokes-common';
import {
  readManifests,
  RawManifest,
} from '@fitsync/backstage-plugin-spokes-node/manifests';
import {
  ProposedChange,
  RemovedObject,
  whatIf as tell,
} from '@fitsync/backstage-plugin-spokes-node/what-if';
import { groupBy } from 'lodash';
import { exitCodes } from '../exitCodes';
import { readSnapshot } from '../input/readSnapshot';
import { readTexts } from '../input/readTexts';
import { print } from '../output/print';
import { sayUnjudged } from '../output/sayUnjudged';
import { whatIfEncoders } from '../output/whatIfEncoders';
import { Format } from '../output/formats';

/** `fitsync what-if`: traces live exposures with and without a change. */
export async function whatIf(
  paths: readonly string[],
  options: {
    snapshot: string;
    removed: string[];
    spoke?: string;
    output: Format<'whatIf'>;
  },
): Promise<number> {
  if (paths.length + options.removed.length === 0) {
    throw new InputError('Give the files of the change, or --removed ones');
  }
  const facts = readSnapshot(options.snapshot);
  const result = tell(facts, changesOf(facts, paths, options), {
    onFailure: sayUnjudged(),
  });
  await print(whatIfEncoders[options.output](result));
  const { effects } = result;
  if (effects.some(({ effect, after }) => breaks(effect, after))) {
    return exitCodes.findings;
  }
  return effects.some(({ after }) => after === 'unknown')
    ? exitCodes.unknown
    : exitCodes.clean;
}

function breaks(effect: string, after: string): boolean {
  return effect === 'breaks' && after !== 'unknown';
}

/** What was removed from one file and stands in another was moved. */
function changesOf(
  facts: Facts,
  paths: readonly string[],
  { removed, spoke }: { removed: string[]; spoke?: string },
): ProposedChange[] {
  const read = (some: readonly string[]) =>
    some.length > 0 ? readManifests(readTexts(some).texts).manifests : [];
  const spokeOf = ({ file }: RawManifest) => spokeOfFile(facts, file, spoke);
  const next = groupBy(read(paths), spokeOf);
  const gone = groupBy(read(removed), spokeOf);
  return [...new Set([...Object.keys(next), ...Object.keys(gone)])].map(
    name => {
      const kept = new Set((next[name] ?? []).map(keyOf));
      return {
        spoke: name,
        objects: (next[name] ?? []).map(({ raw }) => raw),
        removed: (gone[name] ?? [])
          .filter(one => !kept.has(keyOf(one)))
          .map(toRemoved),
      };
    },
  );
}

function keyOf({ apiVersion, kind, name, namespace }: RawManifest): string {
  return `${groupOf(apiVersion)}/${kind}/${namespace}/${name}`;
}

function toRemoved(one: RawManifest): RemovedObject {
  const { apiVersion, kind, name, namespace, raw } = one;
  return { groupKind: `${groupOf(apiVersion)}/${kind}`, namespace, name, raw };
}

function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
}

/** `clusters/<spoke>/…`, as in a fleet; else what is said, or the only spoke there is. */
function spokeOfFile(facts: Facts, file: string, said?: string): string {
  const names = facts.spokes.map(({ name }) => name);
  const inPath = /(?:^|[\\/])clusters[\\/]([^\\/]+)[\\/]/.exec(file)?.[1];
  const spoke = said ?? inPath ?? (names.length === 1 ? names[0] : undefined);
  if (spoke !== undefined && names.includes(spoke)) return spoke;
  throw new InputError(
    `${
      spoke === undefined
        ? `It is not said which spoke ${file} is for`
        : `The snapshot has no spoke '${spoke}'`
    }; --spoke takes ${
      names.join(', ') || 'one of the snapshot, which has none'
    }`,
  );
}
