import { stringify } from 'yaml';
import { checkManifests } from '../checkManifests';
import { ManifestCheck } from '../defineManifestCheck';
import { createManifestSet } from '../ManifestSet';
import { readManifests } from '../readManifests';

/** Runs one check over objects, through the text that people write; gives `severity CODE Kind/namespace/name`. */
export function codesOf(
  check: ManifestCheck,
  objects: readonly object[],
  options: { complete?: boolean; now?: Date } = {},
): string[] {
  const text = objects.map(object => stringify(object)).join('---\n');
  const { manifests } = readManifests([{ file: 'test.yaml', text }]);
  const set = createManifestSet(manifests, options);
  return checkManifests(set, [check]).map(
    ({ severity, code, resource: { kind, namespace, name } }) =>
      `${severity} ${code} ${kind}/${namespace}/${name}`,
  );
}
