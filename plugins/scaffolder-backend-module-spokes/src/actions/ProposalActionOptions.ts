import {
  AuditorService,
  AuthService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { FleetRepository } from '@fitsync/backstage-plugin-spokes-node';
import { LiveNetwork } from '../fleet/LiveNetwork';

/** What every action that proposes is made of. */
export interface ProposalActionOptions {
  repository: FleetRepository;
  network: Pick<LiveNetwork, 'adoption' | 'assertFree' | 'blocks'>;
  /** Read when an action runs: a spoke that was made meanwhile is known. */
  config: Config;
  permissions: PermissionsService;
  auth: AuthService;
  auditor: AuditorService;
  userInfo: UserInfoService;
}
