import { InputError } from '@backstage/errors';
import {
  ExposureHolder,
  ExposureRef,
  formatExposureRef,
  parseExposureRef,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  FactsIndex,
  findLoadBalancer,
  listLiveHolders,
} from '@fitsync/backstage-plugin-spokes-node/trace';
import { groupBy } from 'lodash';

/** What a person says that they ask for. */
export interface AskedFor {
  exposure?: string;
  host?: string;
  path?: string;
}

/**
 * The exposure that is meant: by its name, or by the host and path that clients ask for, as the gateway would choose it.
 *
 * @throws InputError where none answers, or several do.
 */
export function findExposure(index: FactsIndex, asked: AskedFor): ExposureRef {
  if (asked.exposure !== undefined) {
    if (asked.host !== undefined || asked.path !== undefined) {
      throw new InputError('Give --exposure, or --host and --path, not both');
    }
    return parseExposureRef(asked.exposure);
  }
  if (asked.host === undefined) {
    throw new InputError(
      'Say what to trace: --exposure spoke/namespace/service, or --host and --path',
    );
  }
  const host = asked.host.toLowerCase().replace(/\.$/, '');
  const path = asked.path ?? '/';
  if (!path.startsWith('/')) {
    throw new InputError(`--path ${path} must start with /`);
  }
  const found = bestOf(holdersOf(index, host), host, path);
  const refs = Object.keys(groupBy(found, formatExposureRef));
  if (refs.length === 1) return parseExposureRef(refs[0]);
  throw new InputError(
    refs.length === 0
      ? `No route of a live gateway answers for ${host}${path}; give --exposure to see why`
      : `${host}${path} is answered by ${refs.join(
          ' and ',
        )}; say which by --exposure`,
  );
}

/** A load balancer's own name is asked on its own spoke only. */
function holdersOf(index: FactsIndex, host: string): ExposureHolder[] {
  const holders = listLiveHolders(index).filter(one => covers(one.host, host));
  const owners = [...index.spokes.keys()].filter(spoke => {
    const found = findLoadBalancer(index, spoke);
    return found.outcome === 'ok' && found.value.dnsName.toLowerCase() === host;
  });
  return owners.length > 0
    ? holders.filter(({ spoke }) => owners.includes(spoke))
    : holders;
}

/** The longest host counts first, then an exact path, then the longest prefix. */
function bestOf(
  holders: ExposureHolder[],
  host: string,
  path: string,
): ExposureHolder[] {
  const answering = holders.filter(
    one =>
      one.path === '/' ||
      (one.exact ? one.path === path : path.startsWith(one.path)),
  );
  const score = (one: ExposureHolder) =>
    (one.host === host ? 1e9 : one.host.length * 1e6) +
    (one.exact && one.path === path ? 1e5 : one.path.length);
  const best = Math.max(...answering.map(score));
  return answering.filter(one => score(one) === best);
}

function covers(pattern: string, host: string): boolean {
  return (
    pattern === '*' ||
    pattern === host ||
    (pattern.startsWith('*.') && host.endsWith(pattern.slice(1)))
  );
}
