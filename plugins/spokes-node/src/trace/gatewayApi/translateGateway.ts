import {
  KubernetesGateway,
  Namespace,
  Service,
} from '@fitsync/backstage-plugin-spokes-common';
import { isEqual, uniqWith } from 'lodash';
import { gatewayNameLabel } from '../istio/gatewayNameLabel';
import { listenerName } from './listenerName';
import { namespacesOfListener } from './namespacesOfListener';
import { serviceOfGateway } from './serviceOfGateway';
import { isSecret } from './isSecret';
import { terminateMode, tlsModeOf } from './tlsModeOf';
import { ListenerCertificate, TranslatedGateway } from './TranslatedGateway';

type Listener = KubernetesGateway['spec']['listeners'][number];

/** A place that is no namespace: a host there is served to nobody. */
const nowhere = '~';

/**
 * Reads a Gateway of the Gateway API as istiod does: each listener becomes a Gateway with one server, whose hosts are
 * limited to the namespaces that it takes routes from. None where it is not Istio's.
 */
export function translateGateway(
  gateway: KubernetesGateway,
  services: ReadonlyMap<string, Service>,
  namespaces: readonly Namespace[],
): TranslatedGateway[] {
  const service = serviceOfGateway(gateway);
  if (service === undefined) return [];
  const { metadata, spec, status } = gateway;
  const found = services.get(service);
  return spec.listeners.map(listener => {
    const certificates = certificatesOf(listener, metadata.namespace);
    const secret = certificates?.find(isSecret);
    const ofListener = status?.listeners.find(
      ({ name }) => name === listener.name,
    );
    return {
      metadata: {
        ...metadata,
        name: listenerName(metadata.name, listener.name),
      },
      status: {
        conditions: [
          ...(status?.conditions ?? []),
          ...(ofListener?.conditions ?? []),
        ],
      },
      spec: {
        // Without its Service, no pod is meant: an empty selector would select all.
        selector: found?.spec.selector ?? { [gatewayNameLabel]: '' },
        servers: [
          {
            port: {
              number: listener.port,
              name: listener.name,
              protocol: listener.protocol,
            },
            hosts: hostsOf(listener, metadata.namespace, namespaces),
            ...(listener.tls && {
              tls: {
                mode: tlsModeOf(listener, spec.tls),
                ...(secret && { credentialName: secret.name }),
              },
            }),
          },
        ],
      },
      origin: {
        kind: 'Gateway',
        object: gateway,
        service,
        isThere: found !== undefined,
        ...(certificates && { certificates }),
      },
    };
  });
}

function certificatesOf(
  { tls }: Listener,
  ownNamespace: string,
): ListenerCertificate[] | undefined {
  if (!tls || tls.mode === 'Passthrough') return undefined;
  // It shows the certificate of its pods.
  if (tls.options?.[terminateMode] === 'ISTIO_MUTUAL') return undefined;
  const named = tls.certificateRefs.map(
    ({ namespace = ownNamespace, ...one }) => ({ ...one, namespace }),
  );
  return uniqWith(named, isEqual);
}

function hostsOf(
  listener: Listener,
  ownNamespace: string,
  namespaces: readonly Namespace[],
): string[] {
  const host = listener.hostname || '*';
  const taken = namespacesOfListener(listener, ownNamespace, namespaces);
  if (taken === 'all') return [host];
  return taken.length > 0
    ? taken.map(namespace => `${namespace}/${host}`)
    : [`${nowhere}/${host}`];
}
