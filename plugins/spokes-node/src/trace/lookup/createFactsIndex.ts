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
  /** As they were given; never copied, so that identity tells what was read anew. */
  readonly facts: Facts;
  /** By name of the spoke. */
  readonly spokes: ReadonlyMap<string, SpokeIndex>;
}

/** For how long facts that stay the same may stand for now: certificates age, and so does what nobody read again. */
const reusedForMs = 60_000;

/**
 * Makes facts ready to be traced. With the index of the version before, a spoke of which nothing was read anew keeps its
 * own, and all that was found and judged with it: who holds traces beside it need trace only the other spokes again. After
 * a minute it is made anew, since some checks go by the time.
 *
 * @public
 */
export function createFactsIndex(
  facts: Facts,
  previous?: FactsIndex,
): FactsIndex {
  const aws = awsFactsOf(facts);
  const clusters = new Map(facts.clusters.map(one => [one.cluster, one]));
  const spokes = facts.spokes.map((binding): [string, SpokeIndex] => {
    const spoke: SpokeFacts = {
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
    };
    const known = previous?.spokes.get(binding.name);
    return [
      binding.name,
      known && isAsItWas(known.facts, spoke) ? known : { facts: spoke },
    ];
  });
  return { facts, spokes: new Map(spokes) };
}

/** By identity: whoever reads facts anew makes new objects of them. */
function isAsItWas(before: SpokeFacts, now: SpokeFacts): boolean {
  const age = Date.parse(now.takenAt) - Date.parse(before.takenAt);
  return (
    before.binding === now.binding &&
    before.hub === now.hub &&
    before.spoke === now.spoke &&
    before.cluster === now.cluster &&
    age >= 0 &&
    age < reusedForMs
  );
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
