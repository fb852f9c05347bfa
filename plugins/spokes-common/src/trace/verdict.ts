import { Finding } from '../findings/finding';
import { HopKind } from '../findings/hops';
import { Verdict } from './trace';

/** What a verdict follows from; nothing else may change it. @public */
export interface VerdictEvidence {
  /**
   * Whether the Service is there: `starting` while it is new and its pods start for the first time, `unread` when it
   * could not be seen.
   */
  service: 'live' | 'starting' | 'absent' | 'unread';
  /** Findings that explain themselves: consequences are left out. Warnings among them are not looked at. */
  causes: readonly Pick<Finding, 'severity' | 'share' | 'effect'>[];
  /** Hops that could block and whose evidence is missing. */
  unknownHops: readonly HopKind[];
  /** Hops of which healthy targets on the same port show that traffic passes. */
  provenHops: readonly HopKind[];
}

/**
 * The one verdict of an exposure. The first row that holds decides:
 *
 * | Service  | cause                    | evidence missing on a hop that could block     | verdict   |
 * | -------- | ------------------------ | ---------------------------------------------- | --------- |
 * | absent   | any                      | any                                            | not-live  |
 * | any      | one cuts every request   | any                                            | blocked   |
 * | any      | several cut every zone   | any                                            | blocked   |
 * | starting | none cuts every request  | any                                            | not-live  |
 * | any      | one cuts a share         | any                                            | degraded  |
 * | unread   | none                     | any                                            | unknown   |
 * | live     | none                     | yes, and healthy targets do not prove that hop | unknown   |
 * | live     | none                     | no, or healthy targets prove that hop          | reachable |
 *
 * What is proven outranks what is not known, and warnings never count.
 *
 * @public
 */
export function verdictOf(evidence: VerdictEvidence): Verdict {
  const { service, causes, unknownHops, provenHops } = evidence;
  if (service === 'absent') return 'not-live';
  if (causes.some(cutsEveryRequest) || cutEveryZone(causes)) return 'blocked';
  if (service === 'starting') return 'not-live';
  if (causes.some(({ severity }) => severity === 'error')) return 'degraded';
  if (service === 'unread') return 'unknown';
  return unknownHops.every(hop => provenHops.includes(hop))
    ? 'reachable'
    : 'unknown';
}

/**
 * Whether a finding, where it is a cause, lets no request through.
 *
 * @public
 */
export function cutsEveryRequest({
  severity,
  share,
  effect,
}: Pick<Finding, 'severity' | 'share' | 'effect'>): boolean {
  if (severity !== 'error' || effect === 'degrades') return false;
  return share === undefined || share.affected >= share.total;
}

/**
 * Whether causes that each cut some zones of the load balancer cut all of them together: a request enters by one zone and
 * stays in it, so none is left.
 *
 * @public
 */
export function cutEveryZone(
  causes: readonly Pick<Finding, 'severity' | 'share' | 'effect'>[],
): boolean {
  const shares = causes.flatMap(({ severity, effect, share }) =>
    severity === 'error' && effect !== 'degrades' && share?.zones
      ? [{ ...share, zones: share.zones }]
      : [],
  );
  const cut = new Set(shares.flatMap(({ zones }) => zones));
  return shares.length > 0 && shares.every(({ total }) => cut.size >= total);
}

/**
 * Hops of which a healthy target shows that traffic passes, in at least one zone. A target's health is asked over the
 * same network as a request, so it proves every hop of the network; those that look at the port are proven only where
 * the health check asks on the port that requests take. It never speaks for another target group.
 *
 * @public
 */
export const hopsProvenByHealth = {
  onAnyPort: [
    'hub-route',
    'tgw-attachment',
    'tgw-forward',
    'attachment-subnets',
    'spoke-return',
    'tgw-return',
    'cidr-overlap',
  ],
  onSamePort: [
    'nacl',
    'node-security-group',
    'node',
    'ingress-service',
    'gateway-pods',
  ],
} as const satisfies Record<string, readonly HopKind[]>;
