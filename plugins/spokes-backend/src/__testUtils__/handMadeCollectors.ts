import { Facts } from '@fitsync/backstage-plugin-spokes-common';
import { Collectors } from '../tasks';

/** Collectors that read facts made by hand; `publish` hands changed ones to whoever follows the clusters. */
export function handMadeCollectors(read: () => Facts) {
  const followers = new Map<string, () => void>();
  const calls = { aws: 0 };

  const collectors: Collectors = {
    createAwsReader: ({ account, region }) => ({
      async readAll() {
        calls.aws += 1;
        const facts = read().aws.find(
          one => one.account === account && one.region === region,
        );
        if (!facts) throw new Error(`no facts of ${account}/${region}`);
        return facts;
      },
      async readTargetHealth(known) {
        return { ...known, targetHealth: (await this.readAll()).targetHealth };
      },
      get calls() {
        return calls.aws;
      },
    }),
    setupOf: () => undefined,
    createClusterWatcher: cluster => ({
      start(onFacts) {
        const tell = () => {
          const facts = read().clusters.find(one => one.cluster === cluster);
          if (facts) onFacts(facts);
        };
        followers.set(cluster, tell);
        tell();
      },
      async stop() {
        followers.delete(cluster);
      },
      calls: 1,
    }),
  };
  return {
    collectors,
    calls,
    publish: () => followers.forEach(tell => tell()),
  };
}
