import { TargetGroup } from '@fitsync/backstage-plugin-spokes-common';

/** The port that health is asked on; `traffic-port` is the one that requests are sent to. */
export function healthCheckPort({ healthCheck, port }: TargetGroup): number {
  const own = Number(healthCheck.port);
  return Number.isInteger(own) ? own : port;
}
