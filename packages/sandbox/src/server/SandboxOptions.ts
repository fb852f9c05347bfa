import { RegisteredFault } from '../faults/registry';
import { ControllerOptions } from '../kubernetes/controllers/startControllers';

export interface SandboxOptions extends ControllerOptions {
  /** 0 takes a free one. */
  port: number;
  /** Where the load balancers' ports are answered for, as the internet sees them; nowhere unless given. 0 takes a free one. */
  edgePorts?: { http: number; https: number };
  /** The run's token, which changes need. */
  token: string;
  /** Where the git host keeps its repositories. */
  directory: string;
  /** Where Backstage is, for the links back. */
  appUrl?: string;
  /** Time from a merge until the cluster follows it; 0, unless given, follows at once and tells the merger of refusals. */
  syncMilliseconds?: number;
  /** Time that each stage of an apply takes; 0, unless given, applies before the merge is answered. */
  stageMilliseconds?: number;
  /** Where Backstage's configuration of the fleet is published to, if anywhere. */
  configurationFile?: string;
  /** Whether there is a hub with a spoke that people made by hand, for an adoption. */
  brownfield?: boolean;
  /** All of the registry unless given. */
  faults?: readonly RegisteredFault[];
  /** Faults at work from the start, by spoke; those of the scenario unless given. */
  seeds?: Record<string, readonly string[]>;
}
