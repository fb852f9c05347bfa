import fc from 'fast-check';
import { cloneDeep, get, set, unset } from 'lodash';
import { bookinfo } from '../../testing/kubernetes/bookinfo';
import {
  clusterFactsOf,
  Manifest,
} from '../../testing/kubernetes/clusterFactsOf';
import { runOnCluster } from '../../testing/kubernetes/runOnCluster';
import { targetGroup } from '../../testing/kubernetes/targetGroup';
import { kubernetesChecks } from './kubernetesChecks';

const inputs = { targetGroup: targetGroup() };

/** Paths to every value in a manifest. */
function pathsIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Object.entries(value).flatMap(([key, inner]) =>
    pathsIn(inner, [...path, key]),
  );
  return path.length > 0 ? [path, ...below] : below;
}

const places = bookinfo().flatMap((object, index) =>
  pathsIn(object)
    .filter(([first]) => first !== 'kind')
    .map(path => ({ index, path })),
);

/** What a stranger may write: of the right kind, and still nothing that anybody meant. */
const odd = (now: unknown): fc.Arbitrary<unknown> => {
  if (typeof now === 'number') return fc.integer({ min: -1, max: 70000 });
  if (typeof now === 'string') {
    return fc.oneof(
      fc.string(),
      fc.constantFrom(
        ...['', '*', '/', '.', '__proto__', 'constructor', 'a/b/c', '(a+)+$'],
        ...['default', 'productpage', 'mesh', '*.svc.cluster.local'],
      ),
    );
  }
  if (Array.isArray(now)) return fc.constantFrom([], [...now, ...now]);
  return fc.constant(now);
};

const change = fc.constantFrom(...places).chain(({ index, path }) =>
  fc.record({
    index: fc.constant(index),
    path: fc.constant(path),
    remove: fc.boolean(),
    value: odd(get(bookinfo()[index], path)),
  }),
);

const cluster = fc
  .array(change, { minLength: 1, maxLength: 4 })
  .map((changes): Manifest[] => {
    const objects = bookinfo();
    for (const { index, path, remove, value } of changes) {
      if (remove) unset(objects[index], path);
      else set(objects[index], path, value);
    }
    return objects;
  });

function resultsOf(objects: Manifest[]) {
  return kubernetesChecks.map(check => {
    const { status, findings } = runOnCluster(check, () => {}, {
      inputs,
      objects: cloneDeep(objects),
    });
    return { id: check.id, status, codes: findings.map(({ code }) => code) };
  });
}

/** The schemas refuse it: it never becomes a fact. */
function isRefused(objects: Manifest[]): boolean {
  try {
    clusterFactsOf('spoke', objects);
    return false;
  } catch {
    return true;
  }
}

describe('checks of the Kubernetes and Istio hops, on whatever is written', () => {
  it('judge without falling over, and the same again', () => {
    fc.assert(
      fc.property(cluster, objects => {
        fc.pre(!isRefused(objects));
        expect(resultsOf(objects)).toEqual(resultsOf(objects));
      }),
      { numRuns: 60 },
    );
  });

  it('do not depend on the order in which objects are listed', () => {
    fc.assert(
      fc.property(cluster, fc.infiniteStream(fc.nat()), (objects, keys) => {
        fc.pre(!isRefused(objects));
        const ranked = objects.map(
          object => [keys.next().value, object] as const,
        );
        const shuffled = ranked
          .sort(([a], [b]) => a - b)
          .map(([, object]) => object);
        expect(resultsOf(shuffled)).toEqual(resultsOf(objects));
      }),
      { numRuns: 40 },
    );
  });
});
