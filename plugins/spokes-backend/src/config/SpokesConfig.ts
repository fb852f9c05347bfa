import {
  NetworkPrices,
  SpokeBinding,
} from '@fitsync/backstage-plugin-spokes-common';

/** A hub as configured. */
export interface HubConfig {
  name: string;
  account: string;
  region: string;
  transitGatewayId?: string;
  /** Entity ref of the team that runs it. */
  owner?: string;
}

/** A spoke as configured, with everything that it takes from its hub filled in. */
export interface SpokeConfig {
  binding: SpokeBinding;
  /** Entity ref of the owner of each bound namespace. */
  namespaceOwners: Map<string, string>;
}

/** A repository that onboarding may write to. */
export interface RepositoryConfig {
  repoUrl: string;
  baseBranch: string;
  /** Absent: all. */
  spokes?: string[];
}

/** Endpoints of AWS's APIs, where they are not AWS's own. */
export interface AwsEndpoints {
  ec2?: string;
  elasticLoadBalancing?: string;
  route53?: string;
  acm?: string;
  cloudWatch?: string;
  sts?: string;
}

/** Digests of what each source is reached by: another digest means to connect anew. */
export interface Connections {
  aws: string;
  /** By the cluster's name; absent for one that is in no `kubernetes.clusterLocatorMethods`. */
  clusters: ReadonlyMap<string, string>;
}

/** What `spokes` says in app-config, checked. */
export interface SpokesConfig {
  hubs: HubConfig[];
  spokes: SpokeConfig[];
  repositories: RepositoryConfig[];
  sandbox: boolean;
  /** Requests on trial; the endpoint stands for the internet in the sandbox. */
  probe: { enabled: boolean; sandboxEndpoint?: string };
  endpoints: AwsEndpoints;
  intervals: {
    configurationMs: number;
    targetHealthMs: number;
  };
  /** How long transitions are kept. */
  retentionMs: number;
  /** How long a state must stand before its owner is told. */
  notifyAfterMs: number;
  /** How long a source must be unread before whoever runs it is told. */
  unreadAfterMs: number;
  /** What one user may ask a minute of what costs something. */
  costlyPerMinute: number;
  /** What parts of a network cost. */
  prices: NetworkPrices;
  connections: Connections;
}
