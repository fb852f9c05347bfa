import { gatewayApiKinds } from '../../gatewayApi/gatewayApiKinds';
import { isTranslatedRoute } from '../../gatewayApi/TranslatedRoute';
import { combine } from '../combine';
import { notThere } from '../outcomes';
import { Resolver } from '../scope';
import { EntryPoint, findEntryPoints } from '../../exposures/findEntryPoints';
import { leadingRoutes, LeadingRoute } from '../../istio/leadingRoutes';

/** Every way that a VirtualService or an HTTPRoute leads to the Service, those inside the mesh included. */
export const waysToService: Resolver<LeadingRoute[]> = ({
  facts: { cluster },
  exposure: { namespace, service },
}) =>
  combine(
    { virtualServices: cluster.virtualServices },
    ({ virtualServices }) => {
      const value =
        leadingRoutes(virtualServices)[`${namespace}/${service}`] ?? [];
      return value.some(way => isTranslatedRoute(way.virtualService))
        ? combine(gatewayApiKinds(cluster), () => ({ value }))
        : { value };
    },
  );

/** The address that the trace is about: the one with the exposure's path and port, else the first. */
export const entry: Resolver<EntryPoint> = ({ facts: { cluster }, exposure }) =>
  combine(
    { virtualServices: cluster.virtualServices, gateways: cluster.gateways },
    () => {
      const all = findEntryPoints(cluster, exposure);
      const found =
        all.find(
          ({ path, port }) => path === exposure.path && port === exposure.port,
        ) ??
        all.find(({ path }) => path === exposure.path) ??
        all[0];
      if (!found) {
        return notThere(
          `no VirtualService of an ingress gateway routes to ${exposure.namespace}/${exposure.service}`,
        );
      }
      return isTranslatedRoute(found.leading.virtualService)
        ? combine(gatewayApiKinds(cluster), () => ({ value: found }))
        : { value: found };
    },
  );
