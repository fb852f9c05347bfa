import { InputError } from '@backstage/errors';
import {
  checkManifests,
  createManifestSet,
  readManifests,
} from '@fitsync/backstage-plugin-spokes-node/manifests';
import { exitCodes } from '../exitCodes';
import { chartsAmong } from '../input/chartsAmong';
import { isTemplate } from '../input/isTemplate';
import { patchesOf } from '../input/patchesOf';
import { readTexts } from '../input/readTexts';
import {
  whatPatchesAre,
  whatTemplatesAre,
  whyNoManifest,
} from '../input/whyNoManifest';
import { checkEncoders } from '../output/encoders';
import { Format } from '../output/formats';
import { oneLine } from '../output/oneLine';
import { print } from '../output/print';

/** `fitsync check`: holds manifests against each other. */
export async function check(
  paths: readonly string[],
  options: { output: Format<'check'>; complete: boolean },
): Promise<number> {
  const { texts, found } = readTexts(paths);
  const patches = patchesOf(texts);
  const isOfChart = chartsAmong(texts);
  const meant = texts.filter(({ file, text }) => {
    if (!found.has(file)) {
      if (isTemplate(text))
        throw new InputError(`${file}: ${whatTemplatesAre}`);
      return true;
    }
    const why = patches.has(file)
      ? whatPatchesAre
      : whyNoManifest(text) ?? (isOfChart(file) ? whatTemplatesAre : undefined);
    if (why) leaveAside(`${file}: ${why}`);
    return why === undefined;
  });
  const { manifests, others } = readManifests(meant);
  for (const place of others) {
    // In a folder there may be values of a chart; a file that was named was meant.
    const file = place.slice(0, place.lastIndexOf(':'));
    const words = `${place}: not a Kubernetes object (it has no kind)`;
    if (!found.has(file)) throw new InputError(words);
    leaveAside(words);
  }
  const set = createManifestSet(manifests, { complete: options.complete });
  const findings = checkManifests(set);
  await print(checkEncoders[options.output](findings, manifests.length));
  return findings.some(({ severity }) => severity === 'error')
    ? exitCodes.findings
    : exitCodes.clean;
}

function leaveAside(words: string): void {
  process.stderr.write(`fitsync: ${oneLine(words)}, left aside\n`);
}
