import { virtualServiceRegexInvalid } from '@fitsync/backstage-plugin-spokes-common';
import { compileRegex } from '../../istio/matchesPath';
import { orderedRoutes } from '../../istio/routes';
import { nameOf, virtualServicesByName } from '../../lookup/clusterLookups';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** One expression that is not RE2 makes istiod reject the whole VirtualService. */
export const expressionsCompile = defineCheck({
  id: 'virtual-service.expressions-compile',
  hop: 'virtual-service',
  description: 'The regular expressions of the VirtualService are valid RE2.',
  inputs: ['cluster', 'entry', 'virtualServices'],
  emits: [virtualServiceRegexInvalid],
  run({ cluster, entry, virtualServices }, report, from) {
    const { virtualService } = entry.leading;
    const routes = orderedRoutes(
      virtualService,
      virtualServicesByName(virtualServices),
    );
    for (const { label, matches, holder } of routes) {
      for (const { uri, method, authority, scheme } of matches) {
        for (const match of [uri, method, authority, scheme]) {
          if (match?.regex === undefined) continue;
          const compiled = compileRegex(match.regex);
          if (compiled.kind === 'ok') continue;
          report(virtualServiceRegexInvalid, {
            resource: kubeRef(cluster, 'VirtualService', holder),
            args: {
              virtualService: nameOf(holder),
              route: label,
              regex: match.regex,
              why: compiled.why,
            },
            evidence: [
              {
                ...from.entry,
                subject: `match of route ${label} of VirtualService ${nameOf(
                  holder,
                )}`,
                observed: match.regex,
                expected: 'an RE2 expression',
              },
            ],
          });
        }
      }
    }
  },
});
