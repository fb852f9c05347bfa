import { ManifestText } from '@fitsync/backstage-plugin-spokes-node/manifests';
import path from 'node:path';

/**
 * Tells the templates of the Helm charts among the texts, also those that happen to hold nothing to fill in: without the
 * others they are a part of what is rendered, and would be judged as if it were all.
 */
export function chartsAmong(
  texts: readonly ManifestText[],
): (file: string) => boolean {
  const folders = texts
    .filter(({ file }) => path.basename(file) === 'Chart.yaml')
    .map(({ file }) => path.join(path.dirname(file), 'templates') + path.sep);
  return file => folders.some(folder => file.startsWith(folder));
}
