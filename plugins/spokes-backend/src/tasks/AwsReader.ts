import { AwsFacts } from '@fitsync/backstage-plugin-spokes-common';

/** Reads one account and region. Never rejects for what AWS refuses: that is an outcome of the facts. */
export interface AwsReader {
  /** Everything, the health of targets included. */
  readAll(signal?: AbortSignal): Promise<AwsFacts>;
  /** The health of targets only, put in place of what was known of it. */
  readTargetHealth(known: AwsFacts, signal?: AbortSignal): Promise<AwsFacts>;
  /** Calls made since the start. */
  readonly calls: number;
}
