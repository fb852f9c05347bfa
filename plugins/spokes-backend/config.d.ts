import { HumanDuration } from '@backstage/types';

export interface Config {
  /** FitSync spokes. Credentials stand in `aws`, `kubernetes` and `integrations`, never here. */
  spokes?: {
    /** The hubs: where the Network Load Balancers and the Transit Gateway are. */
    hubs?: Array<{
      name: string;
      /** AWS account id, 12 digits; its credentials stand in `aws.accounts`. */
      account: string;
      region: string;
      /** Transit Gateway id; discovered from the attachments unless given. */
      transitGateway?: string;
      /** Entity ref of the team that runs the hub. */
      owner?: string;
    }>;
    /** The spokes, one cluster each. */
    clusters?: Array<{
      /** Name of the spoke: the first part of an exposure. */
      spoke: string;
      /** Name in `kubernetes.clusterLocatorMethods`; the spoke's name unless given. */
      cluster?: string;
      /** Name in `spokes.hubs`. */
      hub: string;
      /** The hub's account unless given. */
      account?: string;
      /** The hub's region unless given. */
      region?: string;
      /** VPC id; discovered from the nodes' addresses unless given. */
      vpc?: string;
      /** ARNs; discovered from the target groups unless given. */
      loadBalancers?: string[];
      /** Entity ref of the team that runs the spoke. */
      owner?: string;
      /** Namespaces whose Services belong to an owner even when they do not name their entity. */
      namespaces?: Array<{ namespace: string; owner: string }>;
    }>;
    /** The repositories that onboarding may write to. */
    repositories?: Array<{
      /** As the scaffolder writes it: `host?owner=o&repo=r`. */
      repoUrl: string;
      /** `main` unless given. */
      baseBranch?: string;
      /** Spokes whose manifests are kept in it; all unless given. */
      spokes?: string[];
    }>;
    /**
     * Allows endpoints over http on loopback. Refused in production.
     *
     * @visibility frontend
     */
    sandbox?: boolean;
    /** Endpoints of AWS's APIs, where they are not AWS's own. */
    endpoints?: {
      ec2?: string;
      elasticLoadBalancing?: string;
      route53?: string;
      acm?: string;
      cloudWatch?: string;
      sts?: string;
    };
    /** One request a minute through each public address of an exposure's load balancer; off unless switched on. */
    probe?: {
      enabled?: boolean;
      /** What stands for the internet; only with `sandbox`, and only on loopback. */
      sandboxEndpoint?: string;
    };
    intervals?: {
      /** How often routes, groups and the like are read; 5 minutes unless given. */
      configuration?: HumanDuration | string;
      /** How often the health of targets is read; 30 seconds unless given. */
      targetHealth?: HumanDuration | string;
    };
    history?: {
      /** How long changes of verdict are kept; 90 days unless given. */
      retention?: HumanDuration | string;
    };
    notifications?: {
      /** How long a state must stand before its owner is told, so that a flap tells nobody; a minute unless given. */
      after?: HumanDuration | string;
      /** How long an account or a cluster must be unread before its owner is told, once; 15 minutes unless given. */
      unreadAfter?: HumanDuration | string;
    };
    /**
     * List prices in US dollars, for what a network costs a month. AWS's public ones for us-east-2 of May 2026 unless given;
     * say here what yours are, of which region and of when.
     */
    prices?: {
      /** Region that they are of: `us-east-2`. */
      region?: string;
      /** Where they are from, in words: `AWS list prices`. */
      source?: string;
      /** Month or day that they are of: `2026-05`. */
      asOf?: string;
      /** 0.0225 */
      loadBalancerHour?: number;
      /** An hour of one capacity unit (NLCU); 0.006 */
      capacityUnitHour?: number;
      /** A VPC's attachment to a Transit Gateway; 0.05 */
      attachmentHour?: number;
      /** A GB that an attachment sends; 0.02 */
      attachmentGb?: number;
      /** 0.045 */
      natGatewayHour?: number;
      /** 0.045 */
      natGatewayGb?: number;
      /** 0.005 */
      publicAddressHour?: number;
      /** A GB from one zone to another, each way; 0.01 */
      crossZoneGb?: number;
      /** A GB out to the internet; 0.09 */
      internetGb?: number;
    };
    rateLimits?: {
      /**
       * What one user may ask a minute of each replica: a re-read or a preview counts 4, a field of a form 1; 120 unless
       * given. More is answered with 429 and Retry-After.
       */
      costlyPerMinute?: number;
    };
  };
}
