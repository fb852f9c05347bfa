import { Pod } from '@fitsync/backstage-plugin-spokes-common';
import {
  ReferenceScene,
  referenceScene,
  valueOf,
} from '../../testing/referenceScene';
import { referenceIds } from '../../testing/referenceIds';
import { createFactsIndex } from '../lookup/createFactsIndex';
import { traceExposure } from './traceExposure';

const ref = {
  spoke: referenceIds.prod.name,
  namespace: 'default',
  service: 'productpage',
};

/** Productpage as it is `age` seconds after it came, with a pod that is not ready yet. */
function traceOf(
  age: number,
  change: (pod: Pod, scene: ReferenceScene) => void = () => {},
) {
  const scene = referenceScene();
  const { cluster, facts } = scene;
  const createdAt = new Date(
    Date.parse(facts.takenAt) - age * 1000,
  ).toISOString();
  const isOurs = ({ metadata }: Pick<Pod, 'metadata'>) =>
    metadata.name.startsWith('productpage');

  const pod = valueOf(cluster.pods).find(isOurs);
  const service = valueOf(cluster.services).find(isOurs);
  if (!pod || !service) throw new Error('the scene has no productpage');
  for (const { metadata } of [pod, service]) {
    metadata.creationTimestamp = createdAt;
  }
  pod.status.conditions = [{ type: 'Ready', status: 'False' }];
  pod.status.containerStatuses.forEach(status => {
    status.ready = false;
    status.state = { waiting: { reason: 'ContainerCreating' } };
  });
  valueOf(cluster.endpointSlices)
    .filter(isOurs)
    .flatMap(slice => slice.endpoints)
    .forEach(({ conditions }) => {
      conditions.ready = false;
    });
  change(pod, scene);
  return traceExposure(createFactsIndex(facts), ref);
}

describe('pods that start for the first time', () => {
  it('are not live yet: nothing is a cause, and the Service is not called passable', () => {
    const trace = traceOf(119);
    expect(trace).toMatchObject({
      verdict: 'not-live',
      starting: 1,
      causes: [],
      consequences: [],
    });
    expect(trace.rows.find(({ row }) => row === 'service')).toMatchObject({
      status: 'skipped',
      summary: expect.stringContaining('1 pod is starting'),
    });
  });

  it.each<[string, number, Parameters<typeof traceOf>[1]]>([
    ['start for two minutes', 120, undefined],
    [
      'belong to a Service that was there before',
      10,
      (_, { cluster }) =>
        valueOf(cluster.services).forEach(({ metadata }) => {
          metadata.creationTimestamp = '2026-01-01T00:00:00Z';
        }),
    ],
    [
      'have no known age',
      10,
      pod => {
        delete pod.metadata.creationTimestamp;
      },
    ],
    [
      'have ended before',
      10,
      pod => {
        pod.status.containerStatuses[0].restartCount = 1;
      },
    ],
    [
      'cannot pull their image',
      10,
      pod => {
        pod.status.containerStatuses[0].state = {
          waiting: { reason: 'ImagePullBackOff' },
        };
      },
    ],
    [
      'wait for a node that takes them',
      10,
      pod => {
        pod.status.conditions.push({
          type: 'PodScheduled',
          status: 'False',
          reason: 'Unschedulable',
        });
      },
    ],
  ])('block when they %s', (_, age, change) => {
    const trace = traceOf(age, change);
    expect(trace.verdict).toBe('blocked');
    expect(trace.starting).toBeUndefined();
  });

  it('stay blocked behind a hop that lets nothing through', () => {
    const trace = traceOf(10, (_, { hubTable, ids }) => {
      hubTable.routes = hubTable.routes.filter(
        ({ destination }) => destination !== ids.prod.cidr,
      );
    });
    expect(trace.verdict).toBe('blocked');
    expect(trace.causes.map(({ code }) => code)).toEqual(['HUB_ROUTE_MISSING']);
  });
});
