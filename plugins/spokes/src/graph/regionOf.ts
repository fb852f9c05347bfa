import { Trace } from '@fitsync/backstage-plugin-spokes-common';

/** The region that a path runs in: the load balancer's own name tells it; a host of one's own does not, nor does it have to. */
export function regionOf({ url, causes, hops }: Trace): string | undefined {
  const [, named] =
    /^https?:\/\/[^/]+\.elb\.([a-z0-9-]+)\.amazonaws\.com(?:[:/]|$)/.exec(
      url ?? '',
    ) ?? [];
  return (
    named ??
    [...causes, ...hops.flatMap(({ findings }) => findings)].find(
      ({ resource }) => resource.region,
    )?.resource.region
  );
}
