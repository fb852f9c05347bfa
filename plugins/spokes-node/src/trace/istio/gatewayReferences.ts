import { VirtualService } from '@fitsync/backstage-plugin-spokes-common';

/** A Gateway that a VirtualService names. */
export interface GatewayReference {
  namespace: string;
  name: string;
}

/** Where a VirtualService applies. */
export interface GatewayReferences {
  /** To the sidecars of the mesh. */
  mesh: boolean;
  gateways: GatewayReference[];
}

/**
 * Reads the `gateways` of a VirtualService; without any it applies to the mesh only.
 *
 * @param ofMatch - those of one match, which count instead where it has any
 */
export function gatewayReferences(
  { metadata, spec }: VirtualService,
  ofMatch: readonly string[] = [],
): GatewayReferences {
  const written = ofMatch.length > 0 ? ofMatch : spec.gateways ?? [];
  const names = written.length > 0 ? written : ['mesh'];
  return {
    mesh: names.includes('mesh'),
    gateways: names
      .filter(name => name !== 'mesh')
      .map(name => parseReference(name, metadata.namespace)),
  };
}

/** `name`, `namespace/name`, `./name`, and the old `name.namespace.svc.cluster.local`. */
export function parseReference(
  text: string,
  ownNamespace: string,
): GatewayReference {
  const slash = text.indexOf('/');
  if (slash !== -1) {
    const namespace = text.slice(0, slash);
    return {
      namespace: namespace === '.' ? ownNamespace : namespace,
      name: text.slice(slash + 1),
    };
  }
  const [name, namespace] = text.split('.');
  return { namespace: namespace || ownNamespace, name };
}
