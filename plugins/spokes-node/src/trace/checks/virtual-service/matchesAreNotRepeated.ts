import { virtualServiceMatchDuplicate } from '@fitsync/backstage-plugin-spokes-common';
import { routeCoverage } from '../../istio/routeCoverage';
import { HttpRoute } from '../../istio/routes';
import { nameOf } from '../../lookup/clusterLookups';
import { perVersion } from '../../lookup/perVersion';
import { isTranslatedRoute } from '../../gatewayApi/TranslatedRoute';
import { defineCheck } from '../defineCheck';
import { kubeRef } from '../kubeRef';

/** Of headers and parameters only the names are known, so a match that looks at them is like no other one. */
const comparable = ({ match = [] }: HttpRoute, index: number) => ({
  match: match.map((one, place) => {
    const { headers = [], withoutHeaders = [], queryParams = [] } = one;
    return [headers, withoutHeaders, queryParams].some(all => all.length > 0)
      ? { ...one, unread: `${index} ${place}` }
      : one;
  }),
});

const coverageOf = perVersion((routes: readonly HttpRoute[]) =>
  routeCoverage('http', routes.map(comparable)),
);

/** Untidy, and often the trace of a route that was meant for something else. */
export const matchesAreNotRepeated = defineCheck({
  id: 'virtual-service.matches-are-not-repeated',
  hop: 'virtual-service',
  description: 'No match of the route repeats one of an earlier route.',
  inputs: ['cluster', 'entry', 'waysToService'],
  emits: [virtualServiceMatchDuplicate],
  run({ cluster, entry, waysToService }, report, from) {
    const { route, virtualService } = entry.leading;
    // Rules of an HTTPRoute are not tried in the order in which they are written.
    if (isTranslatedRoute(virtualService)) return;
    const { http } = route.holder.spec;
    const covered = coverageOf(http);
    if (covered.length === 0) return;
    const own = new Set(waysToService.map(way => way.route.route));
    const label = (index: number) => http[index].name ?? String(index + 1);
    for (const { route: index, by, matches, total } of covered) {
      // A route that is covered as a whole is reported as VS_SHADOWED.
      if (!own.has(http[index]) || matches.length === total) continue;
      for (const match of matches) {
        report(virtualServiceMatchDuplicate, {
          resource: kubeRef(cluster, 'VirtualService', route.holder),
          args: {
            match: String(match + 1),
            route: label(index),
            place: `/spec/http/${index}/match/${match}`,
            virtualService: nameOf(route.holder),
            earlier: label(by),
          },
          evidence: [
            {
              ...from.entry,
              subject: `route ${label(by)} of VirtualService ${nameOf(
                virtualService,
              )}, which comes first`,
              observed: JSON.stringify(http[index].match?.[match]?.uri ?? {}),
            },
          ],
        });
      }
    }
  },
});
