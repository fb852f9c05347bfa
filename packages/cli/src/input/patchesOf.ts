import { ManifestText } from '@fitsync/backstage-plugin-spokes-node/manifests';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const paths = z.array(z.unknown()).catch([]);
const kustomization = z.object({
  patches: paths,
  patchesStrategicMerge: paths,
  patchesJson6902: paths,
});
const withPath = z.object({ path: z.string() });

/** The files that are parts of objects, to be laid over whole ones: what the kustomizations among the texts call patches. */
export function patchesOf(texts: readonly ManifestText[]): ReadonlySet<string> {
  const patches = new Set<string>();
  for (const { file, text } of texts) {
    if (!/^kustomization\.ya?ml$/.test(path.basename(file))) continue;
    const { data } = kustomization.safeParse(read(text));
    for (const entry of Object.values(data ?? {}).flat()) {
      const named = withPath.safeParse(entry).data?.path ?? entry;
      if (typeof named !== 'string' || named.includes('\n')) continue;
      patches.add(path.join(path.dirname(file), named));
    }
  }
  return patches;
}

/** What is no YAML is said where it is read as a manifest. */
function read(text: string): unknown {
  try {
    return parse(text, { logLevel: 'silent' });
  } catch {
    return undefined;
  }
}
