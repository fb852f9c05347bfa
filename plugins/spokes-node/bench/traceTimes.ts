import { ClusterFacts, Facts } from '@fitsync/backstage-plugin-spokes-common';
import { cloneDeepWith } from 'lodash';
import { referenceFacts } from '../src/testing';
import { createFactsIndex, traceExposure } from '../src/trace';

/** What indexing and tracing so many exposures of one spoke takes. */
export interface TraceTimesRow {
  exposures: number;
  /** Milliseconds for the index and every trace, nothing remembered from before. */
  coldMs: number;
  /** Of these, for one exposure. */
  perExposureMs: number;
  /** Milliseconds per exposure, as a multiple of the first row's. */
  growth?: number;
}

/** The reference spoke with its productpage many times over, each with a Service, a route, a pod and an endpoint. */
function factsWith(exposures: number): Facts {
  const facts = referenceFacts();
  const [cluster] = facts.clusters;
  const copies = Array.from({ length: exposures - 1 }, (_, i) => `page-${i}`);
  for (const kind of [
    'services',
    'endpointSlices',
    'pods',
    'deployments',
    'virtualServices',
  ] as const) {
    multiply(cluster, kind, copies);
  }
  return facts;
}

function multiply<K extends keyof ClusterFacts>(
  cluster: ClusterFacts,
  kind: K,
  copies: string[],
) {
  const list = cluster[kind];
  if (typeof list === 'string' || list.outcome !== 'ok') return;
  const originals: unknown[] = list.value.filter(object =>
    /productpage/.test(JSON.stringify(object)),
  );
  const made = copies.flatMap(name =>
    originals.map(object => renamed(object, name)),
  );
  Object.assign(list, { value: [...list.value, ...made] });
}

/** A copy in which every mention of productpage, and the names of what routes to it, is another one. */
function renamed(object: unknown, name: string): unknown {
  return JSON.parse(
    JSON.stringify(cloneDeepWith(object))
      .replaceAll('productpage', name)
      .replaceAll('"name":"bookinfo"', `"name":"${name}"`)
      .replaceAll('"/static"', `"/static-${name}"`)
      .replaceAll('"/login"', `"/login-${name}"`)
      .replaceAll('"/logout"', `"/logout-${name}"`)
      .replaceAll('"/api/v1/products"', `"/api-${name}"`),
  );
}

export function traceTimes(exposures: number): TraceTimesRow {
  const facts = factsWith(exposures);
  const names = [
    'productpage',
    ...Array.from({ length: exposures - 1 }, (_, i) => `page-${i}`),
  ];
  const start = performance.now();
  const index = createFactsIndex(facts);
  const verdicts = new Set(
    names.map(
      service =>
        traceExposure(index, {
          spoke: 'fitsync-prod-spoke',
          namespace: 'default',
          service,
        }).verdict,
    ),
  );
  const coldMs = performance.now() - start;
  if (verdicts.has('not-live') || verdicts.has('unknown')) {
    throw new Error(`Not every copy was traced: ${[...verdicts].join(', ')}`);
  }
  return {
    exposures,
    coldMs: Math.round(coldMs),
    perExposureMs: Number((coldMs / exposures).toFixed(3)),
  };
}
