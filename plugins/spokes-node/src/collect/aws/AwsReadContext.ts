import { AwsClients } from './createAwsClients';
import { PrefixLists } from './createPrefixLists';

/** What a read works with. */
export interface AwsReadContext extends AwsClients {
  /** Filters of one list call each: AWS takes 200 values a filter. Empty filters read everything. */
  scopes: { vpc: Filter[][]; transitGateway: Filter[][] };
  prefixLists: PrefixLists;
  signal?: AbortSignal;
}

export interface Filter {
  Name: string;
  Values: string[];
}
