import {
  EtcdSnapshot,
  GatewayApi,
  MeshRoot,
  NodeWarning,
  observedOk,
} from '@fitsync/backstage-plugin-spokes-common';
import { apiServer, ApiServer } from './controlPlane/apiServer';
import {
  gatewayExpectation,
  GatewayExpectation,
} from './controlPlane/gatewayExpectation';
import {
  injectionWebhooks,
  InjectionWebhook,
} from './controlPlane/injectionWebhooks';
import {
  softwareVersions,
  SoftwareVersion,
} from './controlPlane/softwareVersions';
import { perSpoke, Resolvers } from './scope';

/** What checks of the control plane, and of what it does to pods, may ask for. @public */
export interface ControlPlaneInputs {
  /** ISO 8601 instant of the facts: the time that checks of dates go by. */
  takenAt: string;
  /** Whether the API server of the cluster answers; always known. */
  apiServer: ApiServer;
  /** Versions of Kubernetes and Istio that are at work. */
  softwareVersions: SoftwareVersion[];
  etcdSnapshots: EtcdSnapshot[];
  meshRoots: MeshRoot[];
  /** What K3s says of certificates of its nodes. */
  nodeWarnings: NodeWarning[];
  /** Of the Gateway API: empty where it is not installed. */
  gatewayApis: GatewayApi[];
  /** The webhooks that would inject a sidecar into the pods of the Service. */
  injectionWebhooks: InjectionWebhook[];
  /** What the ingress gateway expects before a request. */
  gatewayExpectation: GatewayExpectation;
}

/** @public */
export const controlPlaneResolvers: Resolvers<ControlPlaneInputs> = {
  takenAt: perSpoke(({ facts: { takenAt } }) =>
    observedOk(takenAt, 'facts', takenAt),
  ),
  apiServer,
  softwareVersions,
  etcdSnapshots: perSpoke(({ facts }) => facts.cluster.etcdSnapshots),
  meshRoots: perSpoke(({ facts }) => facts.cluster.meshRoots),
  nodeWarnings: perSpoke(({ facts }) => facts.cluster.nodeWarnings),
  gatewayApis: perSpoke(({ facts }) => facts.cluster.gatewayApis),
  injectionWebhooks,
  gatewayExpectation,
};
