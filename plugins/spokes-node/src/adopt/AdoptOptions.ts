/** What no fact tells and a person may say. @public */
export interface AdoptOptions {
  /** Entity ref of the team that runs hubs and spokes; a spoke's own, from configuration, goes first. */
  owner?: string;
  /** S3 bucket that keeps, or shall keep, the Terraform state. */
  stateBucket?: string;
  /** Absent: the hub's region. */
  stateRegion?: string;
}
