import { Facts, SpokeBinding } from '@fitsync/backstage-plugin-spokes-common';
import { withGatewayApi } from '../gatewayApi/withGatewayApi';
import { SpokeFacts } from '../inputs/exposure';
import { SpokeIndex } from './spokeIndex';
import { unreadAwsFacts, unreadClusterFacts } from './unreadFacts';
import { wholeCluster } from './wholeCluster';

/**
 * One version of the facts, ready to be traced. Make it once per version: what a trace looks up is kept by its
 * identity.
 *
 * @public
 */
export interface FactsIndex {
  readonly facts: Facts;
  /** By name of the spoke. */
  readonly spokes: ReadonlyMap<string, SpokeIndex>;
}

/** @public */
export function createFactsIndex(facts: Facts): FactsIndex {
  const aws = awsFactsOf(facts);
  const clusters = new Map(facts.clusters.map(one => [one.cluster, one]));
  const fleet = facts.spokes.map(
    (binding): SpokeFacts => ({
      binding,
      takenAt: facts.takenAt,
      hub: aws(binding.hub),
      spoke: aws(binding),
      cluster: withGatewayApi(
        wholeCluster(
          clusters.get(binding.cluster) ??
            unreadClusterFacts(binding.cluster, facts.takenAt),
        ),
      ),
    }),
  );
  return {
    facts,
    spokes: new Map(
      fleet.map(spoke => [spoke.binding.name, { facts: spoke, fleet }]),
    ),
  };
}

/** The same account and region give the same object, read or not: lookups are kept by its identity. */
function awsFactsOf({ aws, takenAt }: Facts) {
  const key = (account: string, region: string) => `${account}/${region}`;
  const known = new Map(aws.map(one => [key(one.account, one.region), one]));
  return ({ account, region }: Pick<SpokeBinding, 'account' | 'region'>) => {
    const facts =
      known.get(key(account, region)) ??
      unreadAwsFacts(account, region, takenAt);
    known.set(key(account, region), facts);
    return facts;
  };
}
