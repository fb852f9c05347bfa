import { World } from '../../world/World';
import { Undo } from '../defineFault';
import { exposedApp } from './lookup/exposedApp';
import { ingressGateway } from './lookup/ingressGateway';
import { refTo } from './lookup/refTo';
import { addObject, overrideObject } from './overrideObject';
import { undoAll } from './undoAll';

const usualHost = 'shop.example.com';

/** What is left of plain HTTP: health checks go on asking for its port. */
const redirect = {
  port: { number: 80, name: 'http', protocol: 'HTTP' },
  hosts: ['*'],
  tls: { httpsRedirect: true },
};

/** Serves the exposed app under HTTPS, with a certificate that cert-manager speaks of. */
export function moveToHttps(
  world: World,
  spoke: string,
  certificate: {
    /** `shop.example.com` unless given. */
    host?: string;
    dnsNames?: string[];
    /** Where it is issued; beside the gateway pods unless given. */
    namespace?: string;
    status: object;
  },
): Undo {
  const { store, gateway } = exposedApp(world, spoke);
  const { service } = ingressGateway(world, spoke);
  const secretName = 'shop-tls';
  const { host = usualHost } = certificate;
  const { dnsNames = [host], status } = certificate;
  const { namespace = service.metadata.namespace } = certificate;
  return undoAll(
    overrideObject(store, refTo(gateway), object => ({
      ...object,
      spec: {
        ...object.spec,
        servers: [
          redirect,
          {
            port: { number: 443, name: 'https', protocol: 'HTTPS' },
            hosts: [host],
            tls: { mode: 'SIMPLE', credentialName: secretName },
          },
        ],
      },
    })),
    addObject(store, {
      apiVersion: 'cert-manager.io/v1',
      kind: 'Certificate',
      metadata: { name: 'shop', namespace },
      spec: {
        secretName,
        dnsNames,
        issuerRef: {
          group: 'cert-manager.io',
          kind: 'ClusterIssuer',
          name: 'letsencrypt',
        },
      },
      status,
    }),
  );
}

/** The status of a certificate that was issued. */
export function issued(notAfter: string) {
  return { notAfter, conditions: [{ type: 'Ready', status: 'True' }] };
}

/** The instant so many days from now. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString();
}
