import { versionEndOfLife } from '@fitsync/backstage-plugin-spokes-common';
import { defineCheck } from '../defineCheck';
import { daysUntil } from './daysUntil';
import { supportedUntil } from './supportedUntil';

export const versionsAreSupported = defineCheck({
  id: 'control-plane.versions-are-supported',
  hop: 'control-plane',
  description: 'No version of Kubernetes or Istio is past its support.',
  inputs: ['cluster', 'softwareVersions', 'takenAt'],
  emits: [versionEndOfLife],
  run({ cluster, softwareVersions, takenAt }, report, from) {
    for (const { software, minor, version, of } of softwareVersions) {
      const until = endOf(supportedUntil[software], minor);
      if (until === undefined || daysUntil(until, takenAt) > 0) continue;
      report(versionEndOfLife, {
        resource: { ...of, cluster },
        args: { software, version, cluster, until },
        evidence: [
          {
            ...from.softwareVersions,
            subject: `version of ${software}, as ${of.kind} ${of.name} has it`,
            observed: version,
            expected: `one that is supported after ${takenAt}`,
          },
        ],
      });
    }
  },
});

/** That of a version; one from before the table ended with the first in it, at the latest. */
function endOf(
  table: Readonly<Record<string, string>>,
  minor: string,
): string | undefined {
  if (Object.hasOwn(table, minor)) return table[minor];
  const [first] = Object.keys(table);
  const numberOf = (one: string) => Number(one.split('.')[1]);
  const isOlder = minor.startsWith('1.') && numberOf(minor) < numberOf(first);
  return isOlder ? table[first] : undefined;
}
