import {
  exposureBlueprintSchema,
  hubBlueprintSchema,
  parseBlueprint,
  spokeBlueprintSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  FleetBlueprints,
  findDrift,
  rbacManifest,
  renderFleet,
} from '../src/fleet';
import { renderManifest } from '../src/repository/ownership/OwnershipManifest';
import { manifestPath } from '../src/repository/ownership/manifestPath';

/** Time and memory of rendering a whole fleet, and of comparing it with what lies there. */
export interface RenderTimesRow {
  spokes: number;
  exposures: number;
  files: number;
  megabytes: number;
  renderMs: number;
  compareMs: number;
  perFileMs: number;
  heapMb: number;
}

export function renderTimes(spokes: number, exposures: number): RenderTimesRow {
  const fleet = fleetOf(spokes, exposures);
  const begin = performance.now();
  const { fileSets, unreadable } = renderFleet(fleet, {
    readerManifest: rbacManifest(),
  });
  const rendered = performance.now();
  if (unreadable.length > 0) {
    throw new Error(`Expected none: ${unreadable[0].reason}`);
  }
  const present = fileSets.map(set => [
    ...set.files,
    { path: manifestPath, content: renderManifest(set.files) },
  ]);
  const compare = performance.now();
  const drifts = fileSets.flatMap((set, n) => findDrift(set, present[n]));
  const end = performance.now();
  if (drifts.length > 0) throw new Error(`Expected none: ${drifts[0].path}`);

  const files = fileSets.flatMap(set => set.files);
  const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
  return {
    spokes,
    exposures,
    files: files.length,
    megabytes: Number((bytes / 1024 / 1024).toFixed(2)),
    renderMs: Math.round(rendered - begin),
    compareMs: Math.round(end - compare),
    perFileMs: Number(((rendered - begin) / files.length).toFixed(3)),
    heapMb: Math.round(process.memoryUsage().heapUsed / 1024 / 1024),
  };
}

/** Exposures by all three methods, spread over the spokes. */
function fleetOf(spokes: number, exposures: number): FleetBlueprints {
  const remoteState = { bucket: 'bench-state', region: 'us-east-2' };
  const azs = ['us-east-2a', 'us-east-2b'];
  const owner = 'group:default/bench';
  return {
    hubs: [
      {
        folder: 'hubs/hub',
        blueprint: parseBlueprint(hubBlueprintSchema, {
          name: 'hub',
          owner,
          account: '111111111111',
          region: 'us-east-2',
          cidr: '10.0.0.0/16',
          azs,
          remoteState,
        }),
      },
    ],
    spokes: Array.from({ length: spokes }, (_, n) => ({
      folder: `spokes/spoke-${n}`,
      blueprint: parseBlueprint(spokeBlueprintSchema, {
        name: `spoke-${n}`,
        owner,
        hub: 'hub',
        region: 'us-east-2',
        cidr: `10.${100 + Math.floor(n / 16)}.${(n % 16) * 16}.0/20`,
        azs,
        workers: 3,
        certManager: true,
        versions: { k3s: 'v1.35.6+k3s1', istio: '1.31.0' },
        repository: { url: 'https://github.com/bench/fleet' },
        remoteState,
      }),
    })),
    exposures: Array.from({ length: exposures }, (_, n) => {
      const spoke = `spoke-${n % spokes}`;
      const service = `app-${n}`;
      const host = `${service}.example.com`;
      const methods = [
        { kind: 'path', path: `/${service}` },
        { kind: 'domain', host, zoneId: 'Z0123456789BENCH' },
        {
          kind: 'https',
          host,
          certificate: { from: 'cert-manager', issuer: 'bench' },
        },
      ];
      return {
        folder: `clusters/${spoke}/apps/bench/${service}`,
        blueprint: parseBlueprint(exposureBlueprintSchema, {
          service,
          namespace: 'bench',
          spoke,
          owner,
          image: 'registry.example/bench:1.0.0',
          ports: { container: 8080 },
          method: methods[n % methods.length],
          rateLimit: { requests: 10 },
        }),
      };
    }),
    unreadable: [],
  };
}
