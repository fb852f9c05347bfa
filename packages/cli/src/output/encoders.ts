import { ManifestFinding } from '@fitsync/backstage-plugin-spokes-node/manifests';
import { Format } from './formats';
import { plainText } from './plainText';
import { toGithub } from './toGithub';
import { toJson } from './toJson';
import { toSarif } from './toSarif';
import { toText } from './toText';

/** How `check` prints; one encoder for each place where the text goes. */
export const checkEncoders = {
  text: (findings, objects) => plainText(toText(findings, objects)),
  json: toJson,
  sarif: toSarif,
  github: toGithub,
} as const satisfies Record<
  Format<'check'>,
  (findings: readonly ManifestFinding[], objects: number) => string
>;
