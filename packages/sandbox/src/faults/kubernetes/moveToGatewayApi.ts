import { KubeObject, World } from '../../world/World';
import { Undo } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { ingressGateway } from './lookup/ingressGateway';
import { refTo } from './lookup/refTo';
import { addObject, overrideObject } from './overrideObject';
import { undoAll } from './undoAll';

const host = 'shop.example.com';

/** What leads to the exposed app by the Gateway API. */
export interface GatewayApiObjects {
  gateway: KubeObject;
  route: KubeObject;
  /** What is added beside them. */
  others: KubeObject[];
}

/**
 * Moves the exposed app to the Gateway API: a Gateway at the address of the ingress gateway that is there, and an HTTPRoute.
 * The VirtualService stays for those inside the mesh.
 *
 * @param change - what is done to the two in place before they are added: something wrong, perhaps
 */
export function moveToGatewayApi(
  world: World,
  spoke: string,
  change: (objects: GatewayApiObjects) => void = () => {},
): Undo {
  const { store, virtualService, service, namespace } = exposedApp(
    world,
    spoke,
  );
  const { name, namespace: place } = ingressGateway(world, spoke).service
    .metadata;
  const objects: GatewayApiObjects = {
    gateway: {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'KubernetesGateway',
      metadata: { name: 'shop', namespace },
      spec: {
        gatewayClassName: 'istio',
        addresses: [
          { type: 'Hostname', value: `${name}.${place}.svc.cluster.local` },
        ],
        listeners: [
          { name: 'http', hostname: host, port: 80, protocol: 'HTTP' },
        ],
      },
    },
    route: {
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: { name: service.metadata.name, namespace },
      spec: {
        parentRefs: [{ name: 'shop' }],
        hostnames: [host],
        rules: [
          {
            matches: [
              {
                path: {
                  type: 'PathPrefix',
                  value: `/${service.metadata.name}`,
                },
              },
            ],
            timeouts: { request: '15s' },
            backendRefs: [
              {
                name: service.metadata.name,
                port: service.spec.ports[0].port,
              },
            ],
          },
        ],
      },
    },
    others: [],
  };
  change(objects);
  return undoAll(
    overrideObject(store, refTo(virtualService), object => ({
      ...object,
      spec: {
        ...object.spec,
        hosts: [`${service.metadata.name}.${namespace}.svc.cluster.local`],
        gateways: ['mesh'],
      },
    })),
    ...[objects.gateway, objects.route, ...objects.others].map(object =>
      addObject(store, object),
    ),
  );
}
