import {
  authorizationPolicySchema,
  ClusterFacts,
  deploymentSchema,
  destinationRuleSchema,
  gatewaySchema,
  networkPolicySchema,
  Observed,
  peerAuthenticationSchema,
  serviceSchema,
  virtualServiceSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { isEqual, isMatch } from 'lodash';
import { z } from 'zod';

interface KubeObject {
  metadata: { name: string; namespace: string };
  spec: object;
}

const specSchema = z.object({ spec: z.looseObject({}) });

/** How objects of a kind are read from a file, where they are live, and whether the API server leaves them as they are written. */
interface Kind {
  schema: z.ZodType<KubeObject>;
  live(facts: ClusterFacts): Observed<KubeObject[]> | undefined;
  asWritten: boolean;
}

const kinds: Readonly<Record<string, Kind | undefined>> = {
  AuthorizationPolicy: {
    schema: authorizationPolicySchema,
    live: facts => facts.authorizationPolicies,
    asWritten: true,
  },
  Deployment: {
    schema: deploymentSchema,
    live: facts => facts.deployments,
    asWritten: false,
  },
  DestinationRule: {
    schema: destinationRuleSchema,
    live: facts => facts.destinationRules,
    asWritten: true,
  },
  Gateway: {
    schema: gatewaySchema,
    live: facts => facts.gateways,
    asWritten: true,
  },
  NetworkPolicy: {
    schema: networkPolicySchema,
    live: facts => facts.networkPolicies,
    asWritten: false,
  },
  PeerAuthentication: {
    schema: peerAuthenticationSchema,
    live: facts => facts.peerAuthentications,
    asWritten: true,
  },
  Service: {
    schema: serviceSchema,
    live: facts => facts.services,
    asWritten: false,
  },
  VirtualService: {
    schema: virtualServiceSchema,
    live: facts => facts.virtualServices,
    asWritten: true,
  },
};

/**
 * Where a live object says something else than its file, as far as facts hold of either: `spec.http`. Nothing where it is
 * as written, is not there, or was not read.
 */
export function handEdit(
  document: unknown,
  kind: string,
  facts: ClusterFacts,
): string[] {
  const known = kinds[kind];
  const written = known?.schema.safeParse(document);
  const live = known?.live(facts);
  if (!known || !written?.success || live?.outcome !== 'ok') return [];
  const { metadata, spec } = written.data;
  const found = live.value.find(
    one =>
      one.metadata.name === metadata.name &&
      one.metadata.namespace === metadata.namespace,
  );
  if (!found) return [];
  const actual = new Map<string, unknown>(Object.entries(found.spec));
  return Object.entries(spec)
    .filter(([field]) => !isScaled(document, field, found))
    .filter(([field, wanted]) => {
      const value = actual.get(field);
      return known.asWritten
        ? !isEqual(value, wanted)
        : !isMatch({ value }, { value: wanted });
    })
    .map(([field]) => `spec.${field}`);
}

/** How many pods there are is an autoscaler's to say where one did, or where the file leaves it open. */
function isScaled(document: unknown, field: string, live: object): boolean {
  if (field !== 'replicas') return false;
  const written = specSchema.safeParse(document);
  return (
    ('autoscaled' in live && live.autoscaled === true) ||
    (written.success && !('replicas' in written.data.spec))
  );
}
