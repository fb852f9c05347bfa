import {
  ClusterFacts,
  ExposureRef,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  Check,
  CheckResult,
  InputsOf,
  runCheck,
} from '../../trace/defineCheck';
import { createScope } from '../../trace/engine/createScope';
import { findEntryPoints } from '../../trace/exposures/findEntryPoints';
import { createFactsIndex } from '../../trace/lookup/createFactsIndex';
import { Inputs } from '../../trace/inputs/inputs';
import { bookinfo } from './bookinfo';
import { clusterFactsOf, Manifest } from './clusterFactsOf';

const spoke = 'spoke';

/** What a test changes: the objects of the cluster, looked up by kind and name, or what was read of them. */
export interface ClusterChange {
  /** The manifest, to be changed in place. */
  get(kind: string, name: string): Manifest;
  all: Manifest[];
  add(...objects: Manifest[]): void;
  remove(kind: string, name: string): void;
}

/** Runs one check on bookinfo after a change, with the inputs that a trace would find. */
export function runOnCluster(
  check: Check<Inputs>,
  change: (cluster: ClusterChange) => void = () => {},
  options: {
    service?: string;
    /** Changes what was read, for evidence that is missing. */
    facts?: (facts: ClusterFacts) => ClusterFacts;
    objects?: Manifest[];
    /** Inputs of the AWS hops, which the cluster does not tell. */
    inputs?: Partial<InputsOf<Inputs>>;
  } = {},
): CheckResult {
  const objects = options.objects ?? bookinfo();
  change({
    all: objects,
    get: (kind, name) => {
      const found = objects.find(
        one => one.kind === kind && one.metadata.name === name,
      );
      if (!found) throw new Error(`the test has no ${kind} ${name}`);
      return found;
    },
    add: (...more) => objects.push(...more),
    remove: (kind, name) => {
      const index = objects.findIndex(
        one => one.kind === kind && one.metadata.name === name,
      );
      objects.splice(index, 1);
    },
  });
  const read = clusterFactsOf(spoke, objects);
  const cluster = options.facts?.(read) ?? read;
  const exposure: ExposureRef = {
    spoke,
    namespace: 'default',
    service: options.service ?? 'productpage',
  };
  const binding = {
    name: spoke,
    cluster: spoke,
    account: '111111111111',
    region: 'us-east-2',
    hub: { name: 'hub', account: '111111111111', region: 'us-east-2' },
  };
  const index = createFactsIndex({
    schemaVersion: 1,
    takenAt: '2026-11-24T02:15:00.000Z',
    spokes: [binding],
    aws: [],
    clusters: [cluster],
  }).spokes.get(spoke);
  if (!index) throw new Error('the test has no spoke');

  const [primary] = findEntryPoints(index.facts.cluster, exposure);
  const { port = 80, scheme = 'http', path = '/', host } = primary ?? {};
  const scope = createScope(index, { ...exposure, port, scheme, path, host });
  const names: readonly (keyof Inputs)[] = check.inputs;
  return runCheck(
    check,
    Object.fromEntries(
      names.map(name => [name, options.inputs?.[name] ?? scope.resolve(name)]),
    ),
  );
}
