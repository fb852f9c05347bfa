import { z } from 'zod';
import {
  serviceEntryStrict,
  workloadEntryStrict,
  workloadGroupStrict,
} from './strictEntries';
import { kubernetesGatewayStrict } from './strictGatewayApi';
import {
  areUnique,
  dnsLabel,
  exportTo,
  object,
  port,
  text,
  texts,
} from './strictParts';
import {
  authorizationPolicyStrict,
  peerAuthenticationStrict,
  requestAuthenticationStrict,
} from './strictSecurity';

/*
 * What the API server or istiod refuses. Fields that no schema names are left alone: these say what is wrong, the
 * schemas beside them what is read.
 */

const stringMatch = z.looseObject({
  exact: z.string().optional(),
  prefix: z.string().optional(),
  regex: z.string().optional(),
});

const destination = z.looseObject({
  host: text,
  subset: z.string().optional(),
  port: z.looseObject({ number: port }).nullish(),
});
const weight = z.number().int().min(0).optional();

const weighted = z
  .array(z.looseObject({ destination, weight }))
  .refine(all => all.length < 2 || all.some(one => (one.weight ?? 0) > 0), {
    error: 'several destinations need weights',
  });

const httpRoute = z
  .looseObject({
    match: z
      .array(
        z
          .looseObject({
            uri: stringMatch.nullish(),
            method: stringMatch.nullish(),
            authority: stringMatch.nullish(),
            scheme: stringMatch.nullish(),
            port: port.nullish(),
            gateways: z.array(z.string()).nullish(),
            sourceLabels: texts.nullish(),
          })
          .nullable(),
      )
      .nullish(),
    route: weighted.nullish(),
    timeout: z.string().nullish(),
  })
  .refine(
    ({ route, redirect, directResponse, delegate }) =>
      Boolean(route?.length || redirect || directResponse || delegate),
    { error: 'a route, redirect, directResponse or delegate is required' },
  )
  .refine(({ route, redirect }) => !(route?.length && redirect), {
    error: 'a route and a redirect exclude each other',
    path: ['redirect'],
  });

const l4Route = z.looseObject({
  route: z.array(z.looseObject({ destination, weight })).min(1),
});

export const virtualServiceStrict = object(
  z
    .looseObject({
      hosts: z.array(text).nullish(),
      gateways: z.array(text).nullish(),
      exportTo,
      http: z.array(httpRoute).nullish(),
      tcp: z.array(l4Route).nullish(),
      tls: z
        .array(
          l4Route.extend({
            match: z
              .array(z.looseObject({ sniHosts: z.array(text).min(1) }))
              .min(1),
          }),
        )
        .nullish(),
    })
    .refine(
      ({ http, tcp, tls }) =>
        Boolean(http?.length || tcp?.length || tls?.length),
      { error: 'http, tcp or tls routes are required' },
    )
    .refine(({ hosts, gateways }) => hosts?.length || !gateways?.length, {
      error: 'hosts are required beside gateways',
      path: ['hosts'],
    })
    .refine(
      ({ hosts, gateways }) =>
        !hosts?.includes('*') || gateways?.some(one => one !== 'mesh'),
      { error: 'the mesh takes no host *', path: ['hosts'] },
    )
    .refine(({ hosts }) => !hosts || areUnique(hosts), {
      error: 'a host comes twice',
      path: ['hosts'],
    }),
);

const protocols = [
  ...['HTTP', 'HTTPS', 'GRPC', 'GRPC-WEB', 'HTTP2', 'MONGO', 'TCP', 'TLS'],
  ...['MYSQL', 'REDIS', 'UDP', 'HTTP_PROXY', 'HBONE'],
];
const protocol = z
  .string()
  .refine(one => protocols.includes(one.toUpperCase()), {
    error: `must be one of ${protocols.join(', ')}`,
  });
const secured = ['HTTPS', 'TLS'];

const serverTls = z
  .looseObject({
    mode: z
      .enum([
        'PASSTHROUGH',
        'SIMPLE',
        'MUTUAL',
        'AUTO_PASSTHROUGH',
        'ISTIO_MUTUAL',
        'OPTIONAL_MUTUAL',
      ])
      .optional(),
    credentialName: z.string().optional(),
    httpsRedirect: z.boolean().optional(),
  })
  .refine(
    ({
      mode,
      credentialName,
      serverCertificate,
      credentialNames,
      tlsCertificates,
    }) =>
      !['SIMPLE', 'MUTUAL', 'OPTIONAL_MUTUAL'].includes(mode ?? '') ||
      Boolean(
        credentialName ||
          serverCertificate ||
          credentialNames ||
          tlsCertificates,
      ),
    { error: 'a credentialName or a serverCertificate is required' },
  );

export const gatewayStrict = object(
  z.looseObject({
    selector: texts.nullish(),
    servers: z
      .array(
        z
          .looseObject({
            port: z.looseObject({ number: port, protocol, name: text }),
            hosts: z
              .array(
                z
                  .string()
                  .regex(
                    /^([^/]+\/)?(\*|(\*\.)?[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?)$/,
                    {
                      error: 'is no host',
                    },
                  ),
              )
              .min(1),
            tls: serverTls.nullish(),
          })
          .refine(
            ({ port: { protocol: one }, tls }) =>
              !secured.includes(one.toUpperCase()) || Boolean(tls),
            { error: 'TLS settings are required', path: ['tls'] },
          )
          .refine(
            ({ port: { protocol: one }, tls }) =>
              secured.includes(one.toUpperCase()) ||
              !['SIMPLE', 'MUTUAL', 'ISTIO_MUTUAL', 'OPTIONAL_MUTUAL'].includes(
                tls?.mode ?? '',
              ),
            { error: 'a port without TLS has no TLS mode', path: ['tls'] },
          ),
      )
      .min(1)
      .refine(servers => areUnique(servers.map(({ port: { name } }) => name)), {
        error: 'two ports have one name',
      }),
  }),
);

const clientTls = z.looseObject({
  mode: z.enum(['DISABLE', 'SIMPLE', 'MUTUAL', 'ISTIO_MUTUAL']).optional(),
});
const trafficPolicy = z.looseObject({
  tls: clientTls.nullish(),
  loadBalancer: z
    .looseObject({
      simple: z
        .enum([
          'UNSPECIFIED',
          'LEAST_CONN',
          'RANDOM',
          'PASSTHROUGH',
          'ROUND_ROBIN',
          'LEAST_REQUEST',
        ])
        .optional(),
      warmup: z
        .looseObject({
          duration: z.string({ error: 'a duration is required' }),
          minimumPercent: z.number().max(100).nullish(),
          aggression: z.number().min(1).nullish(),
        })
        .nullish(),
    })
    .nullish(),
  portLevelSettings: z
    .array(
      z.looseObject({
        port: z.looseObject({ number: port }).nullish(),
        tls: clientTls.nullish(),
      }),
    )
    .nullish(),
});

export const destinationRuleStrict = object(
  z.looseObject({
    host: text,
    exportTo,
    trafficPolicy: trafficPolicy.nullish(),
    subsets: z
      .array(
        z.looseObject({
          name: text,
          labels: texts.nullish(),
          trafficPolicy: trafficPolicy.nullish(),
        }),
      )
      .nullish()
      .refine(all => !all || areUnique(all.map(({ name }) => name)), {
        error: 'two have one name',
      }),
  }),
);

export const serviceStrict = object(
  z
    .looseObject({
      type: z
        .enum(['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'])
        .optional(),
      selector: texts.nullish(),
      ports: z
        .array(
          z.looseObject({
            name: z.string().optional(),
            port,
            targetPort: z.union([port, z.literal(0), z.string()]).optional(),
            nodePort: z.number().int().min(0).max(65535).optional(),
          }),
        )
        .nullish(),
    })
    .refine(
      ({ type, ports, clusterIP }) =>
        type === 'ExternalName' || clusterIP === 'None' || ports?.length,
      { error: 'ports are required', path: ['ports'] },
    )
    .refine(
      ({ type, externalName }) => type !== 'ExternalName' || externalName,
      {
        error: 'a Service of type ExternalName needs an externalName',
        path: ['externalName'],
      },
    )
    .refine(
      ({ ports }) => !ports || ports.length < 2 || ports.every(one => one.name),
      { error: 'with several ports each needs a name', path: ['ports'] },
    ),
);

const selector = z.looseObject({ matchLabels: texts.nullish() });

const podSpec = z.looseObject({
  containers: z
    .array(
      z.looseObject({
        name: dnsLabel,
        image: z.string().optional(),
        ports: z.array(z.looseObject({ containerPort: port })).nullish(),
      }),
    )
    .min(1),
});

export const podStrict = object(podSpec);

export const workloadStrict = object(
  z
    .looseObject({
      replicas: z.number().int().min(0).nullish(),
      selector,
      template: z.looseObject({
        metadata: z.looseObject({ labels: texts.nullish() }).nullish(),
        spec: podSpec,
      }),
    })
    .refine(
      ({ selector: { matchLabels }, template }) =>
        Object.entries(matchLabels ?? {}).every(
          ([key, value]) => template.metadata?.labels?.[key] === value,
        ),
      {
        error: 'the selector does not match the labels of the template',
        path: ['selector'],
      },
    ),
);

export const namespaceStrict = z.looseObject({
  metadata: z.looseObject({ name: dnsLabel, labels: texts.nullish() }),
});

/** By `group/Kind`. */
export const strictSchemas: Readonly<Record<string, z.ZodType>> = {
  '/Namespace': namespaceStrict,
  '/Service': serviceStrict,
  '/Pod': podStrict,
  'apps/Deployment': workloadStrict,
  'apps/StatefulSet': workloadStrict,
  'apps/DaemonSet': workloadStrict,
  'networking.istio.io/Gateway': gatewayStrict,
  'networking.istio.io/VirtualService': virtualServiceStrict,
  'networking.istio.io/DestinationRule': destinationRuleStrict,
  'networking.istio.io/ServiceEntry': serviceEntryStrict,
  'gateway.networking.k8s.io/Gateway': kubernetesGatewayStrict,
  'security.istio.io/PeerAuthentication': peerAuthenticationStrict,
  'networking.istio.io/WorkloadEntry': workloadEntryStrict,
  'networking.istio.io/WorkloadGroup': workloadGroupStrict,
  'security.istio.io/AuthorizationPolicy': authorizationPolicyStrict,
  'security.istio.io/RequestAuthentication': requestAuthenticationStrict,
};
