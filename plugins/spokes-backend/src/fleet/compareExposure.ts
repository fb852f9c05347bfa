import {
  Comparison,
  ExposureBlueprint,
  Trace,
} from '@fitsync/backstage-plugin-spokes-common';
import { describedExposure } from './describedExposure';
import { notCompared } from './notCompared';
import { ReadFleets } from './readFleets';

const without = ['the way in (scheme, host, path) that its blueprint asks for'];

/** The way in that is live against the one that the exposure's blueprint describes. */
export function compareExposure(
  { exposure, url }: Pick<Trace, 'exposure' | 'url'>,
  fleets: ReadFleets | undefined,
): Comparison {
  const exposures = fleets?.fleets.flatMap(({ content }) => content.exposures);
  const blueprint = exposures && describedExposure({ exposures }, exposure);
  if (!blueprint) {
    const { namespace, service, spoke } = exposure;
    return notCompared(fleets, {
      what: `${namespace}/${service} on ${spoke}`,
      without,
    });
  }
  const live = url === undefined ? undefined : new URL(url);
  const described = describedWay(blueprint);
  const values = [
    {
      what: 'scheme',
      described: described.scheme,
      live: live?.protocol.slice(0, -1),
    },
    { what: 'path', described: described.path, live: live?.pathname },
    // Without a host of its own it is asked under whatever name leads to the load balancer.
    ...(described.host === undefined
      ? []
      : [{ what: 'host', described: described.host, live: live?.hostname }]),
  ].map(({ live: found = 'no route', ...one }) => ({ ...one, live: found }));
  const differences = values.filter(one => one.live !== one.described);
  return { outcome: 'compared', differences, values };
}

function describedWay({ method }: ExposureBlueprint) {
  return {
    scheme: method.kind === 'https' ? 'https' : 'http',
    path: method.path,
    ...(method.kind !== 'path' && { host: method.host }),
  };
}
