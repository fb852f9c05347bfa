/** What AWS holds: written by the reference scenario, changed by faults, read by the query APIs. */
export interface AwsWorld {}
