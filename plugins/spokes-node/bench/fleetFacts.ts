import { Facts } from '@fitsync/backstage-plugin-spokes-common';
import { referenceAws } from '../src/testing/referenceAws';
import { referenceFacts } from '../src/testing/referenceFacts';
import { referenceIds, ReferenceSpokeIds } from '../src/testing/referenceIds';

const multiplied = [
  'services',
  'endpointSlices',
  'pods',
  'deployments',
  'virtualServices',
] as const;

/** A fleet of the reference's spoke over again, each with its productpage so many times, with a Service, a route, a pod and an endpoint of its own. */
export function fleetFacts(spokes: number, exposuresOfEach: number): Facts {
  const { prod } = referenceIds;
  const [binding] = referenceFacts().spokes;
  const names = Array.from({ length: spokes }, (_, n) => `spoke-${n}`);
  return {
    ...referenceFacts(),
    spokes: names.map(name => ({ ...binding, name, cluster: name })),
    aws: [
      referenceAws(
        names.map((name, n): ReferenceSpokeIds => idsOf(prod, name, n)),
      ),
    ],
    clusters: names.map((name, n) => {
      const [cluster] = referenceFacts().clusters;
      const own = idsOf(cluster, name, n);
      for (const kind of multiplied) {
        const list = own[kind];
        if (list.outcome !== 'ok') continue;
        const originals: unknown[] = list.value.filter(object =>
          /productpage/.test(JSON.stringify(object)),
        );
        const copies = Array.from({ length: exposuresOfEach - 1 }, (_, at) =>
          originals.map(object => renamed(object, `page-${at}`)),
        );
        Object.assign(list, { value: [...list.value, ...copies.flat()] });
      }
      return own;
    }),
  };
}

/** With the ids and addresses of a spoke of its own. */
function idsOf<T>(of: T, name: string, n: number): T {
  return JSON.parse(
    JSON.stringify(of)
      .replaceAll('fitsync-prod-spoke', name)
      .replaceAll('fitsync-prod', name)
      .replaceAll(
        /"((?:vpc|subnet|rtb|acl|sg|i|tgw-attach)-[0-9a-f]+)"/g,
        `"$1${n}"`,
      )
      .replaceAll('"10.1.', `"${20 + Math.floor(n / 200)}.${n % 200}.`)
      .replaceAll('50dc6c495c0c9188', `50dc6c495c0c9188${n}`),
  );
}

/** A copy in which every mention of productpage, and the names of what routes to it, is another one. */
function renamed(object: unknown, name: string): unknown {
  return JSON.parse(
    JSON.stringify(object)
      .replaceAll('productpage', name)
      .replaceAll('"name":"bookinfo"', `"name":"${name}"`)
      .replaceAll('"/static"', `"/static-${name}"`)
      .replaceAll('"/login"', `"/login-${name}"`)
      .replaceAll('"/logout"', `"/logout-${name}"`)
      .replaceAll('"/api/v1/products"', `"/api-${name}"`),
  );
}
