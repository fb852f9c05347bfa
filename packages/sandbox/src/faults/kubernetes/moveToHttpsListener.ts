import { World } from '../../world/World';
import { Undo } from '../defineFault';
import { ingressGateway } from './lookup/ingressGateway';
import { GatewayApiObjects, moveToGatewayApi } from './moveToGatewayApi';
import { inDays, issued } from './moveToHttps';

const host = 'shop.example.com';

/** Objects of an app that comes in by an HTTPS listener. */
export interface HttpsListenerObjects extends GatewayApiObjects {
  /** What cert-manager says of the certificate; it is beside the Gateway, as the Gateway is beside its pods. */
  certificate: GatewayApiObjects['gateway'];
}

/**
 * Moves the exposed app to an HTTPS listener of the Gateway API, with a certificate that cert-manager speaks of. Plain HTTP
 * stays open: health checks go on asking for its port.
 *
 * @param change - what is done to the objects in place before they are added: something wrong, perhaps
 */
export function moveToHttpsListener(
  world: World,
  spoke: string,
  change: (objects: HttpsListenerObjects) => void = () => {},
): Undo {
  const { namespace } = ingressGateway(world, spoke).service.metadata;
  return moveToGatewayApi(world, spoke, objects => {
    const { gateway, route, others } = objects;
    const certificate = {
      apiVersion: 'cert-manager.io/v1',
      kind: 'Certificate',
      metadata: { name: 'shop', namespace },
      spec: { secretName: 'shop-tls', dnsNames: [host] },
      status: issued(inDays(60)),
    };
    const allowedRoutes = { namespaces: { from: 'All' } };
    gateway.metadata.namespace = namespace;
    gateway.spec.listeners = [
      { name: 'http', port: 80, protocol: 'HTTP', allowedRoutes },
      {
        name: 'https',
        hostname: host,
        port: 443,
        protocol: 'HTTPS',
        tls: { certificateRefs: [{ name: certificate.spec.secretName }] },
        allowedRoutes,
      },
    ];
    route.spec.parentRefs = [{ name: 'shop', namespace, sectionName: 'https' }];
    others.push(certificate);
    change({ ...objects, certificate });
  });
}
