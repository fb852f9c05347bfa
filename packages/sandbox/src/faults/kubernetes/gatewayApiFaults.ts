import { Fault } from '../defineFault';
import { parentNotFound } from './VS_GW_NOT_FOUND-httproute';
import { hostnameMismatch } from './VS_HOST_MISMATCH-httproute';
import { backendNotFound } from './VS_DEST_NOT_FOUND-httproute';
import { backendPortNotFound } from './VS_PORT_NOT_ON_SVC-httproute';
import { httpRouteWithoutBackend } from './HTTPROUTE_NO_BACKEND';
import { httpRouteNotAllowed } from './HTTPROUTE_NOT_ALLOWED';
import { referenceNotGranted } from './GWAPI_REF_NOT_GRANTED';
import { gatewayServiceNotFound } from './GWAPI_SERVICE_NOT_FOUND';
import { listenerPortUnresolved } from './GW_PORT_UNRESOLVED-listener';
import { httpRouteShadowed } from './VS_SHADOWED-httproute';
import { httpRouteConditionFalse } from './STATUS_CONDITION_FALSE-httproute';
import { grpcBackendNotFound } from './VS_DEST_NOT_FOUND-grpcroute';
import { listenerSecretMissing } from './CRED_MISSING-listener';
import { listenerSecretOfWrongKind } from './CRED_INVALID-listener';
import { listenerSecretUnresolved } from './CRED_INVALID-unresolved';
import { listenerBesideApp } from './CRED_WRONG_NS-listener';
import { listenerSecretNotGranted } from './GWAPI_REF_NOT_GRANTED-secret';
import { listenerCertificateExpired } from './CERT_EXPIRED-listener';
import { listenerCertificateMissesHost } from './CERT_SAN_MISMATCH-listener';

/** Faults of a way in by the Gateway API; each moves the app there first. */
export const gatewayApiFaults: readonly Fault[] = [
  parentNotFound,
  hostnameMismatch,
  backendNotFound,
  backendPortNotFound,
  httpRouteWithoutBackend,
  httpRouteNotAllowed,
  referenceNotGranted,
  gatewayServiceNotFound,
  listenerPortUnresolved,
  httpRouteShadowed,
  httpRouteConditionFalse,
  grpcBackendNotFound,
  listenerSecretMissing,
  listenerSecretOfWrongKind,
  listenerSecretUnresolved,
  listenerBesideApp,
  listenerSecretNotGranted,
  listenerCertificateExpired,
  listenerCertificateMissesHost,
];
