import { stringify } from 'yaml';
import {
  checkManifests,
  createManifestSet,
  readManifests,
} from '../src/manifests';

/** Time and memory of a check of so many namespaces. */
export interface ManifestTimesRow {
  namespaces: number;
  objects: number;
  megabytes: number;
  readMs: number;
  checkMs: number;
  perNamespaceMs: number;
  heapMb: number;
}

/** 1 Service, 2 workloads, 2 Istio objects each, and the Namespace. */
export function manifestTimes(namespaces: number): ManifestTimesRow {
  const text = Array.from({ length: namespaces }, (_, index) =>
    objectsOf(`team-${index}`)
      .map(object => stringify(object))
      .join('---\n'),
  ).join('---\n');
  const begin = performance.now();
  const { manifests } = readManifests([{ file: 'fleet.yaml', text }]);
  const read = performance.now();
  const findings = checkManifests(createManifestSet(manifests));
  const end = performance.now();
  const wrong = findings.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) throw new Error(`Expected none: ${wrong[0].message}`);
  return {
    namespaces,
    objects: manifests.length,
    megabytes: Number((text.length / 1024 / 1024).toFixed(2)),
    readMs: Math.round(read - begin),
    checkMs: Math.round(end - read),
    perNamespaceMs: Number(((end - begin) / namespaces).toFixed(2)),
    heapMb: Math.round(process.memoryUsage().heapUsed / 1024 / 1024),
  };
}

function objectsOf(namespace: string): object[] {
  const metadata = (name: string) => ({ name, namespace });
  const workload = (version: string) => ({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadata(`app-${version}`),
    spec: {
      replicas: 2,
      selector: { matchLabels: { app: 'app', version } },
      template: {
        metadata: { labels: { app: 'app', version } },
        spec: {
          containers: [
            {
              name: 'app',
              image: `registry.example/app:${version}`,
              ports: [{ containerPort: 8080 }],
            },
          ],
        },
      },
    },
  });
  return [
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: namespace, labels: { 'istio-injection': 'enabled' } },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: metadata('app'),
      spec: {
        selector: { app: 'app' },
        ports: [{ name: 'http', port: 80, targetPort: 8080 }],
      },
    },
    workload('v1'),
    workload('v2'),
    {
      apiVersion: 'networking.istio.io/v1',
      kind: 'VirtualService',
      metadata: metadata('app'),
      spec: {
        hosts: ['app'],
        http: [
          {
            match: [{ uri: { prefix: '/v2' } }],
            route: [{ destination: { host: 'app', subset: 'v2' } }],
          },
          { route: [{ destination: { host: 'app', subset: 'v1' } }] },
        ],
      },
    },
    {
      apiVersion: 'networking.istio.io/v1',
      kind: 'DestinationRule',
      metadata: metadata('app'),
      spec: {
        host: 'app',
        subsets: ['v1', 'v2'].map(version => ({
          name: version,
          labels: { version },
        })),
      },
    },
  ];
}
