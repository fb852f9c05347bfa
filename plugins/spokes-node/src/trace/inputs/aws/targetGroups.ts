import {
  Listener,
  observedOk,
  TargetGroup,
  TargetGroupAttributes,
  TargetHealth,
} from '@fitsync/backstage-plugin-spokes-common';
import { combine } from '../combine';
import { notThere } from '../outcomes';
import { perPort, perSpoke } from '../scope';
import { recordOf } from './recordOf';

export const exposurePort = perPort<number>(({ exposure, facts }) =>
  observedOk(exposure.port, 'exposure', facts.takenAt),
);

export const targetGroups = perSpoke<TargetGroup[]>(
  ({ facts }) => facts.hub.targetGroups,
);

export const listeners = perPort<Listener[]>(
  ({ facts: { hub, takenAt }, resolve }) =>
    combine({ loadBalancer: resolve('loadBalancer') }, ({ loadBalancer }) =>
      recordOf(
        hub.listeners,
        loadBalancer.arn,
        'elasticloadbalancing:DescribeListeners',
        takenAt,
      ),
    ),
);

export const listener = perPort<Listener>(({ exposure, resolve }) =>
  combine({ all: resolve('listeners') }, ({ all }) => {
    const found = all.find(
      one => one.port === exposure.port && carriesTcp(one),
    );
    return found
      ? { value: found }
      : notThere(`no listener on port ${exposure.port}`);
  }),
);

/** UDP and QUIC alone take no HTTP over TCP. */
export function carriesTcp({ protocol }: Listener): boolean {
  return protocol !== 'UDP' && protocol !== 'QUIC';
}

/** The group that the listener forwards to; the first, where it spreads over several. */
export const targetGroup = perPort<TargetGroup>(({ facts: { hub }, resolve }) =>
  combine(
    { own: resolve('listener'), all: hub.targetGroups },
    ({ own, all }) => {
      const found = all.find(({ arn }) => own.targetGroupArns.includes(arn));
      return found
        ? { value: found }
        : notThere(
            `the listener on port ${own.port} forwards to no target group`,
          );
    },
  ),
);

export const targetGroupAttributes = perPort<TargetGroupAttributes>(
  ({ facts: { hub, takenAt }, resolve }) =>
    combine({ group: resolve('targetGroup') }, ({ group }) =>
      recordOf(
        hub.targetGroupAttributes,
        group.arn,
        'elasticloadbalancing:DescribeTargetGroupAttributes',
        takenAt,
      ),
    ),
);

/** The registered targets that are not on their way out. */
export const targets = perPort<TargetHealth[]>(
  ({ facts: { hub, takenAt }, resolve }) =>
    combine({ group: resolve('targetGroup') }, ({ group }) =>
      combine(
        {
          health: recordOf(
            hub.targetHealth,
            group.arn,
            'elasticloadbalancing:DescribeTargetHealth',
            takenAt,
          ),
        },
        ({ health }) => ({
          value: health.filter(
            ({ state }) =>
              state !== 'draining' && state !== 'unhealthy.draining',
          ),
        }),
      ),
    ),
);
