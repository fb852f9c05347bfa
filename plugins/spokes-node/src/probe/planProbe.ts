import { ExposureRef } from '@fitsync/backstage-plugin-spokes-common';
import ipaddr from 'ipaddr.js';
import { createScope } from '../trace/engine/createScope';
import { findExposureTarget } from '../trace/exposures/findExposureTarget';
import { SpokeIndex } from '../trace/lookup/spokeIndex';

/** One request, and the addresses that it is sent through: nothing in it is anybody's free choice. @public */
export interface ProbePlan {
  /** That of the listener and the Gateway behind it. */
  scheme: 'http' | 'https';
  /** 80 or 443; nothing is sent to any other. */
  port: number;
  /** Goes out as Host and SNI, and is never looked up. */
  host: string;
  /** Prefix of the route, in printable ASCII. */
  path: string;
  /** Public IPv4 addresses of the NLB, one for each of its zones that has one. */
  addresses: { address: string; subnetId: string }[];
}

const hostName = /^(?=.{1,253}$)[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/i;
const plainPath = /^\/[\x21-\x7e]{0,1023}$|^\/$/;

/**
 * What to ask of an exposure. Nothing where no route leads to it, or where AWS names no public address of an
 * internet-facing load balancer: a name that somebody wrote into a cluster decides at most what is said to it.
 */
export function planProbe(
  spoke: SpokeIndex,
  ref: ExposureRef,
  /** The sandbox has addresses of the documentation only, which nobody connects to. */
  { sandbox = false }: { sandbox?: boolean } = {},
): ProbePlan | undefined {
  const { target, routed } = findExposureTarget(spoke.facts, ref);
  if (!routed || ![80, 443].includes(target.port)) return undefined;
  const loadBalancer = createScope(spoke, target).resolve('loadBalancer');
  const interfaces = spoke.facts.hub.networkInterfaces;
  if (loadBalancer.outcome !== 'ok' || interfaces.outcome !== 'ok') {
    return undefined;
  }
  const { name, scheme, dnsName, zones } = loadBalancer.value;
  const host = target.host ?? dnsName;
  if (scheme !== 'internet-facing') return undefined;
  if (!hostName.test(host) || !plainPath.test(target.path)) return undefined;

  const addresses = interfaces.value.flatMap(one =>
    one.publicIp !== undefined &&
    one.description.startsWith(`ELB net/${name}/`) &&
    zones.some(({ subnetId }) => subnetId === one.subnetId) &&
    isPublic(one.publicIp, sandbox)
      ? [{ address: one.publicIp, subnetId: one.subnetId }]
      : [],
  );
  if (addresses.length === 0) return undefined;
  const { scheme: spoken, port, path } = target;
  return { scheme: spoken, port, host, path, addresses };
}

function isPublic(address: string, sandbox: boolean): boolean {
  if (!ipaddr.IPv4.isValidFourPartDecimal(address)) return false;
  const range = ipaddr.IPv4.parse(address).range();
  return range === 'unicast' || (sandbox && range === 'reserved');
}
