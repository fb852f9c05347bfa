import { virtualServiceRegexInvalid } from '@fitsync/backstage-plugin-spokes-common';
import { compileRegex } from '../../../trace/istio/matchesPath';
import { nameOf } from '../../../trace/lookup/clusterLookups';
import { defineManifestCheck } from '../../defineManifestCheck';

/** istiod refuses the whole VirtualService for one expression that is not RE2. */
export const expressionsCompile = defineManifestCheck({
  id: 'virtual-service.expressions-compile',
  description: 'Regular expressions are RE2.',
  emits: [virtualServiceRegexInvalid],
  run(set, report) {
    for (const virtualService of set.virtualServices) {
      const { raw } = set.sourceOf(virtualService);
      for (const { regex, at } of expressionsIn(raw)) {
        const compiled = compileRegex(regex);
        if (compiled.kind === 'ok') continue;
        const [, , place] = at;
        report(virtualServiceRegexInvalid, {
          on: virtualService,
          args: {
            route:
              virtualService.spec.http[Number(place)]?.name ??
              String(Number(place) + 1),
            virtualService: nameOf(virtualService),
            regex,
            why: compiled.why,
          },
          at,
        });
      }
    }
  },
});

/** Every `regex` of the matches, and of a regex rewrite or CORS origin. */
function* expressionsIn(
  value: unknown,
  at: (string | number)[] = [],
): Generator<{ regex: string; at: (string | number)[] }> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* expressionsIn(item, [...at, index]);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      const here = [...at, key];
      const rewrites = at[at.length - 1] === 'uriRegexRewrite';
      if (
        typeof item === 'string' &&
        at[0] === 'spec' &&
        (key === 'regex' || (key === 'match' && rewrites))
      ) {
        yield { regex: item, at: here };
      } else {
        yield* expressionsIn(item, here);
      }
    }
  }
}
