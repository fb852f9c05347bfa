import { Fault } from '../defineFault';
import { injectWebhookDown } from './INJECT_WEBHOOK_DOWN';
import { injectWebhookBroken } from './INJECT_WEBHOOK_BROKEN';
import { controlPlaneAddressInvalid } from './CONTROL_PLANE_ADDR_INVALID';
import { meshRootExpires } from './MESH_ROOT_CERT_EXPIRES';
import { apiServerCertificateExpires } from './APISERVER_CERT_EXPIRES_SOON';
import { versionEndOfLife } from './VERSION_EOL';
import { backupStale } from './BACKUP_STALE';
import { gatewayApiTooOld } from './GWAPI_CRD_TOO_OLD';
import { gitOpsNotSynced } from './GITOPS_NOT_SYNCED';
import { gitOpsSuspended } from './GITOPS_SUSPENDED';
import { reservedUserId } from './UID_1337';
import { statusConditionFalse } from './STATUS_CONDITION_FALSE';

/** Faults of the control plane, and of what it does to pods. */
export const controlPlaneFaults: readonly Fault[] = [
  injectWebhookDown,
  injectWebhookBroken,
  controlPlaneAddressInvalid,
  meshRootExpires,
  apiServerCertificateExpires,
  versionEndOfLife,
  backupStale,
  gatewayApiTooOld,
  gitOpsNotSynced,
  gitOpsSuspended,
  reservedUserId,
  statusConditionFalse,
];
