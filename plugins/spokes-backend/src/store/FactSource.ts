import {
  AwsFacts,
  awsFactsSchema,
  ClusterFacts,
  clusterFactsSchema,
} from '@fitsync/backstage-plugin-spokes-common';

/** Facts of one source, with what kind of source it is. */
export type SourceFacts =
  | { kind: 'aws'; facts: AwsFacts }
  | { kind: 'kubernetes'; facts: ClusterFacts };

/** Name of the source of facts: `aws:<account>/<region>` or `kubernetes:<cluster>`. */
export function sourceOf({ kind, facts }: SourceFacts): string {
  return kind === 'aws'
    ? awsSource(facts.account, facts.region)
    : clusterSource(facts.cluster);
}

/** Name of the source of an account's facts. */
export function awsSource(account: string, region: string): string {
  return `aws:${account}/${region}`;
}

/** Name of the source of a cluster's facts. */
export function clusterSource(cluster: string): string {
  return `kubernetes:${cluster}`;
}

/** Parses facts by the allow-list of their kind: what no schema names does not get past it. */
export function reduceFacts(source: string, raw: unknown): SourceFacts {
  return source.startsWith('aws:')
    ? { kind: 'aws', facts: awsFactsSchema.parse(raw) }
    : { kind: 'kubernetes', facts: clusterFactsSchema.parse(raw) };
}
