import { FaultBoard } from '../server/FaultBoard';
import { GitOps } from '../server/GitOps';
import { Terraform } from '../terraform/Terraform';
import { RunningWorld } from '../world/createWorld';
import { FleetConfiguration } from './FleetConfiguration';
import { FleetFiles } from './FleetFiles';

/** What the stages of an apply work on. */
export interface ApplyContext {
  world: RunningWorld;
  board: FaultBoard;
  files: FleetFiles;
  gitOps: GitOps;
  terraform: Terraform;
  configuration: FleetConfiguration;
}
