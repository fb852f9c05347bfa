import { z } from 'zod';

/*
 * What is kept of each Kubernetes object. Every schema is an allow-list: env, args, data and unknown annotations never
 * get past the parse. Shapes follow the Kubernetes and Istio APIs, so a manifest can be read by the same schemas.
 */

const labels = z.record(z.string(), z.string());

/** Annotations that mean something to a trace; all others are dropped. */
const keptAnnotations = [
  'fitsync.io/entity',
  'fitsync.io/exposure',
  'fitsync.io/accept',
  'fitsync.io/calls',
  'sidecar.istio.io/inject',
  'networking.istio.io/exportTo',
  'sidecar.istio.io/status',
  'gateway.istio.io/name-override',
  'argocd.argoproj.io/tracking-id',
] as const;

const proxyConfigAnnotation = 'proxy.istio.io/config';

const annotations = z
  .record(z.string(), z.string())
  .default({})
  .transform(all =>
    Object.fromEntries(
      Object.entries(all).flatMap(([key, value]) => {
        if (key === proxyConfigAnnotation) return reducedProxyConfig(value);
        return (keptAnnotations as readonly string[]).includes(key)
          ? [[key, value]]
          : [];
      }),
    ),
  );

/** A proxy's configuration may hold anything: all that is kept is that it asks for the PROXY protocol. */
function reducedProxyConfig(value: string): [string, string][] {
  return /\bproxyProtocol\b/.test(value)
    ? [[proxyConfigAnnotation, 'gatewayTopology: {proxyProtocol: {}}']]
    : [];
}

const clusterMetadata = z.object({
  name: z.string(),
  labels: labels.default({}),
  annotations,
  creationTimestamp: z.string().optional(),
});

const metadata = clusterMetadata.extend({
  namespace: z.string().default('default'),
});

/** @public */
export const kubeNodeSchema = z.object({
  metadata: clusterMetadata,
  spec: z.object({ unschedulable: z.boolean().optional() }).default({}),
  status: z
    .object({
      addresses: z
        .array(z.object({ type: z.string(), address: z.string() }))
        .default([]),
      conditions: z
        .array(z.object({ type: z.string(), status: z.string() }))
        .default([]),
      nodeInfo: z.object({ kubeletVersion: z.string().optional() }).optional(),
    })
    .default({ addresses: [], conditions: [] }),
});
/** @public */
export type KubeNode = z.infer<typeof kubeNodeSchema>;

/** @public */
export const namespaceSchema = z.object({ metadata: clusterMetadata });
/** @public */
export type Namespace = z.infer<typeof namespaceSchema>;

/** @public */
export const servicePortSchema = z.object({
  name: z.string().optional(),
  port: z.number(),
  protocol: z.string().default('TCP'),
  appProtocol: z.string().optional(),
  targetPort: z.union([z.number(), z.string()]).optional(),
  nodePort: z.number().optional(),
});
/** @public */
export type ServicePort = z.infer<typeof servicePortSchema>;

/** @public */
export const serviceSchema = z.object({
  metadata,
  spec: z.object({
    type: z.string().default('ClusterIP'),
    clusterIP: z.string().optional(),
    selector: labels.default({}),
    ports: z.array(servicePortSchema).default([]),
    externalTrafficPolicy: z.string().optional(),
    externalName: z.string().optional(),
  }),
});
/** @public */
export type Service = z.infer<typeof serviceSchema>;

/** @public */
export const endpointSliceSchema = z.object({
  metadata,
  addressType: z.string(),
  endpoints: z
    .array(
      z.object({
        addresses: z.array(z.string()).default([]),
        conditions: z
          .object({
            ready: z.boolean().optional(),
            serving: z.boolean().optional(),
            terminating: z.boolean().optional(),
          })
          .default({}),
        nodeName: z.string().optional(),
        targetRef: z
          .object({
            kind: z.string().optional(),
            name: z.string().optional(),
            namespace: z.string().optional(),
          })
          .optional(),
      }),
    )
    .nullish()
    .transform(list => list ?? []),
  ports: z
    .array(
      z.object({
        name: z.string().optional(),
        port: z.number().optional(),
        protocol: z.string().optional(),
      }),
    )
    .nullish()
    .transform(list => list ?? []),
});
/** @public */
export type EndpointSlice = z.infer<typeof endpointSliceSchema>;

const runAs = z.object({ runAsUser: z.number().optional() }).optional();

const containerSchema = z.object({
  name: z.string(),
  image: z.string().optional(),
  securityContext: runAs,
  /** `Always` on an init container makes it a native sidecar. */
  restartPolicy: z.string().optional(),
  ports: z
    .array(
      z.object({
        name: z.string().optional(),
        containerPort: z.number(),
        protocol: z.string().default('TCP'),
      }),
    )
    .default([]),
});

const containerStatusSchema = z.object({
  name: z.string(),
  ready: z.boolean().default(false),
  restartCount: z.number().default(0),
  state: z
    .object({
      waiting: z.object({ reason: z.string().optional() }).optional(),
      terminated: z
        .object({
          reason: z.string().optional(),
          exitCode: z.number().optional(),
        })
        .optional(),
    })
    .default({}),
  lastState: z
    .object({
      terminated: z
        .object({
          reason: z.string().optional(),
          exitCode: z.number().optional(),
        })
        .optional(),
    })
    .default({}),
});

const podSpecSchema = z.object({
  nodeName: z.string().optional(),
  serviceAccountName: z.string().optional(),
  securityContext: runAs,
  containers: z.array(containerSchema).default([]),
  initContainers: z.array(containerSchema).default([]),
});

/** @public */
export const podSchema = z.object({
  metadata,
  spec: podSpecSchema,
  status: z
    .object({
      phase: z.string().optional(),
      reason: z.string().optional(),
      podIP: z.string().optional(),
      conditions: z
        .array(
          z.object({
            type: z.string(),
            status: z.string(),
            reason: z.string().optional(),
            lastTransitionTime: z.string().optional(),
          }),
        )
        .default([]),
      containerStatuses: z.array(containerStatusSchema).default([]),
      initContainerStatuses: z.array(containerStatusSchema).default([]),
    })
    .default({
      conditions: [],
      containerStatuses: [],
      initContainerStatuses: [],
    }),
});
/** @public */
export type Pod = z.infer<typeof podSchema>;

/** @public */
export const deploymentSchema = z.object({
  metadata,
  spec: z.object({
    replicas: z.number().default(1),
    selector: z.object({ matchLabels: labels.default({}) }),
    template: z.object({
      metadata: z.object({ labels: labels.default({}), annotations }).default({
        labels: {},
        annotations: {},
      }),
      spec: podSpecSchema,
    }),
  }),
  status: z
    .object({
      readyReplicas: z.number().optional(),
      conditions: z
        .array(
          z.object({
            type: z.string(),
            status: z.string(),
            reason: z.string().optional(),
          }),
        )
        .optional(),
    })
    .default({}),
});
/** @public */
export type Deployment = z.infer<typeof deploymentSchema>;

const conditionsOf = (...types: string[]) =>
  z
    .array(
      z.object({
        type: z.string(),
        status: z.string(),
        reason: z.string().optional(),
      }),
    )
    .default([])
    .transform(all => all.filter(({ type }) => types.includes(type)));

/** What istiod itself says of an object; conditions of other controllers are left out. */
const istioStatus = z
  .object({ conditions: conditionsOf('Reconciled', 'PassedAnalysis') })
  .optional();

/** networking.istio.io Gateway. @public */
export const gatewaySchema = z.object({
  metadata,
  status: istioStatus,
  spec: z.object({
    selector: labels.default({}),
    servers: z
      .array(
        z.object({
          port: z.object({
            number: z.number(),
            name: z.string().optional(),
            protocol: z.string(),
          }),
          hosts: z.array(z.string()).default([]),
          tls: z
            .object({
              mode: z.string().optional(),
              credentialName: z.string().optional(),
              httpsRedirect: z.boolean().optional(),
            })
            .optional(),
        }),
      )
      .default([]),
  }),
});
/** @public */
export type Gateway = z.infer<typeof gatewaySchema>;

const stringMatchSchema = z.object({
  exact: z.string().optional(),
  prefix: z.string().optional(),
  regex: z.string().optional(),
});

/** Only the names are kept: values may be secrets. Takes its own outcome too, so that facts replay. */
const namesOnly = z
  .union([z.array(z.string()), z.record(z.string(), z.unknown())])
  .transform(all => (Array.isArray(all) ? all : Object.keys(all)));

/** networking.istio.io VirtualService. @public */
export const virtualServiceSchema = z.object({
  metadata,
  status: istioStatus,
  spec: z.object({
    hosts: z.array(z.string()).default([]),
    /** Istio reads an absent list as `mesh`. */
    gateways: z.array(z.string()).optional(),
    exportTo: z.array(z.string()).optional(),
    http: z
      .array(
        z.object({
          name: z.string().optional(),
          match: z
            .array(
              z.object({
                uri: stringMatchSchema.optional(),
                method: stringMatchSchema.optional(),
                port: z.number().optional(),
                gateways: z.array(z.string()).optional(),
                ignoreUriCase: z.boolean().optional(),
                authority: stringMatchSchema.optional(),
                scheme: stringMatchSchema.optional(),
                sourceLabels: labels.optional(),
                sourceNamespace: z.string().optional(),
                headers: namesOnly.optional(),
                withoutHeaders: namesOnly.optional(),
                queryParams: namesOnly.optional(),
              }),
            )
            .optional(),
          route: z
            .array(
              z.object({
                destination: z.object({
                  host: z.string(),
                  subset: z.string().optional(),
                  port: z.object({ number: z.number().optional() }).optional(),
                }),
                weight: z.number().optional(),
              }),
            )
            .default([]),
          rewrite: z.object({ uri: z.string().optional() }).optional(),
          redirect: z.object({ uri: z.string().optional() }).optional(),
          directResponse: z
            .object({ status: z.number().optional() })
            .optional(),
          delegate: z
            .object({
              name: z.string().optional(),
              namespace: z.string().optional(),
            })
            .optional(),
          timeout: z.string().optional(),
        }),
      )
      .default([]),
  }),
});
/** @public */
export type VirtualService = z.infer<typeof virtualServiceSchema>;

/** Paths and names of what a certificate is held against; never a certificate. */
const clientTls = z
  .object({
    mode: z.string().optional(),
    caCertificates: z.string().optional(),
    credentialName: z.string().optional(),
  })
  .optional();

const trafficPolicyTls = z
  .object({
    tls: clientTls,
    portLevelSettings: z
      .array(
        z.object({
          port: z.object({ number: z.number().optional() }).optional(),
          tls: clientTls,
        }),
      )
      .optional(),
  })
  .optional();

/** networking.istio.io DestinationRule. @public */
export const destinationRuleSchema = z.object({
  metadata,
  status: istioStatus,
  spec: z.object({
    host: z.string(),
    exportTo: z.array(z.string()).optional(),
    workloadSelector: z.object({ matchLabels: labels.default({}) }).optional(),
    trafficPolicy: trafficPolicyTls,
    subsets: z
      .array(
        z.object({
          name: z.string(),
          labels: labels.default({}),
          trafficPolicy: trafficPolicyTls,
        }),
      )
      .default([]),
  }),
});
/** @public */
export type DestinationRule = z.infer<typeof destinationRuleSchema>;

const mtlsMode = z.object({
  mode: z.enum(['UNSET', 'DISABLE', 'PERMISSIVE', 'STRICT']).default('UNSET'),
});

/** security.istio.io PeerAuthentication. @public */
export const peerAuthenticationSchema = z.object({
  metadata,
  status: istioStatus,
  spec: z
    .object({
      selector: z.object({ matchLabels: labels.default({}) }).optional(),
      mtls: mtlsMode.optional(),
      portLevelMtls: z.record(z.string(), mtlsMode).optional(),
    })
    .default({}),
});
/** @public */
export type PeerAuthentication = z.infer<typeof peerAuthenticationSchema>;

const texts = z.array(z.string()).optional();

/** security.istio.io AuthorizationPolicy; of a condition only its key is kept: the values may be secrets. @public */
export const authorizationPolicySchema = z.object({
  metadata,
  status: istioStatus,
  spec: z
    .object({
      selector: z.object({ matchLabels: labels.default({}) }).optional(),
      targetRefs: z
        .array(z.object({ kind: z.string(), name: z.string() }))
        .optional(),
      action: z.enum(['ALLOW', 'DENY', 'AUDIT', 'CUSTOM']).default('ALLOW'),
      provider: z.object({ name: z.string().optional() }).optional(),
      rules: z
        .array(
          z.object({
            from: z
              .array(
                z.object({
                  source: z
                    .object({
                      principals: texts,
                      notPrincipals: texts,
                      requestPrincipals: texts,
                      notRequestPrincipals: texts,
                      namespaces: texts,
                      notNamespaces: texts,
                      serviceAccounts: texts,
                      notServiceAccounts: texts,
                      ipBlocks: texts,
                      notIpBlocks: texts,
                      remoteIpBlocks: texts,
                      notRemoteIpBlocks: texts,
                    })
                    .default({}),
                }),
              )
              .optional(),
            to: z
              .array(
                z.object({
                  operation: z
                    .object({
                      hosts: texts,
                      notHosts: texts,
                      ports: texts,
                      notPorts: texts,
                      methods: texts,
                      notMethods: texts,
                      paths: texts,
                      notPaths: texts,
                    })
                    .default({}),
                }),
              )
              .optional(),
            when: z.array(z.object({ key: z.string() })).optional(),
          }),
        )
        .optional(),
    })
    .default({ action: 'ALLOW' }),
});
/** @public */
export type AuthorizationPolicy = z.infer<typeof authorizationPolicySchema>;

/** A service account: that it exists. @public */
export const serviceAccountSchema = z.object({ metadata });
/** @public */
export type ServiceAccount = z.infer<typeof serviceAccountSchema>;

/** security.istio.io RequestAuthentication: whom it is for, and nothing of its tokens. @public */
export const requestAuthenticationSchema = z.object({
  metadata,
  status: istioStatus,
  spec: z
    .object({
      selector: z.object({ matchLabels: labels.default({}) }).optional(),
      targetRefs: z
        .array(z.object({ kind: z.string(), name: z.string() }))
        .optional(),
    })
    .default({}),
});
/** @public */
export type RequestAuthentication = z.infer<typeof requestAuthenticationSchema>;

/** networking.istio.io ServiceEntry. @public */
export const serviceEntrySchema = z.object({
  metadata,
  status: istioStatus,
  spec: z.object({
    hosts: z.array(z.string()).default([]),
    exportTo: z.array(z.string()).optional(),
    location: z.string().optional(),
    resolution: z.string().optional(),
    ports: z
      .array(
        z.object({
          number: z.number(),
          name: z.string().optional(),
          protocol: z.string().optional(),
        }),
      )
      .default([]),
  }),
});
/** @public */
export type ServiceEntry = z.infer<typeof serviceEntrySchema>;

/** networking.istio.io Sidecar: what the proxies of a namespace, or of some of its pods, get to know. @public */
export const sidecarSchema = z.object({
  metadata,
  spec: z
    .object({
      workloadSelector: z.object({ labels: labels.default({}) }).optional(),
      egress: z
        .array(
          z.object({
            port: z.object({ number: z.number().optional() }).optional(),
            hosts: z.array(z.string()).default([]),
          }),
        )
        .optional(),
      outboundTrafficPolicy: z
        .object({ mode: z.string().optional() })
        .optional(),
    })
    .default({}),
});
/** @public */
export type Sidecar = z.infer<typeof sidecarSchema>;

const labelSelector = z.object({
  matchLabels: labels.default({}),
  matchExpressions: z
    .array(
      z.object({
        key: z.string(),
        operator: z.enum(['In', 'NotIn', 'Exists', 'DoesNotExist']),
        values: z.array(z.string()).default([]),
      }),
    )
    .default([]),
});
/** @public */
export type LabelSelector = z.infer<typeof labelSelector>;

/** gateway.networking.k8s.io Gateway. @public */
export const kubernetesGatewaySchema = z.object({
  metadata,
  status: z
    .object({
      conditions: conditionsOf('Accepted', 'Programmed'),
      listeners: z
        .array(
          z.object({
            name: z.string(),
            conditions: conditionsOf('Accepted', 'ResolvedRefs', 'Programmed'),
          }),
        )
        .default([]),
    })
    .optional(),
  spec: z.object({
    gatewayClassName: z.string().optional(),
    /** What is there already to answer for the Gateway; without any istiod makes a Deployment and a Service. */
    addresses: z
      .array(
        z.object({
          type: z.string().default('IPAddress'),
          value: z.string().default(''),
        }),
      )
      .default([]),
    listeners: z
      .array(
        z.object({
          name: z.string(),
          hostname: z.string().optional(),
          port: z.number(),
          protocol: z.string(),
          tls: z
            .object({
              mode: z.string().default('Terminate'),
              certificateRefs: z
                .array(
                  z.object({
                    group: z.string().default(''),
                    kind: z.string().default('Secret'),
                    namespace: z.string().optional(),
                    name: z.string(),
                  }),
                )
                .default([]),
            })
            .optional(),
          allowedRoutes: z
            .object({
              namespaces: z
                .object({
                  from: z.string().optional(),
                  selector: labelSelector.optional(),
                })
                .optional(),
              kinds: z
                .array(
                  z.object({
                    group: z.string().default('gateway.networking.k8s.io'),
                    kind: z.string(),
                  }),
                )
                .optional(),
            })
            .optional(),
        }),
      )
      .default([]),
  }),
});
/** @public */
export type KubernetesGateway = z.infer<typeof kubernetesGatewaySchema>;

const namesOfMatches = z
  .array(z.union([z.string(), z.object({ name: z.string() })]))
  .transform(all => all.map(one => (typeof one === 'string' ? one : one.name)));

/** gateway.networking.k8s.io HTTPRoute; of headers and parameters only the names are kept. @public */
export const httpRouteSchema = z.object({
  metadata,
  status: z
    .object({
      parents: z
        .array(
          z.object({
            controllerName: z.string().default(''),
            parentRef: z.object({
              namespace: z.string().optional(),
              name: z.string(),
              sectionName: z.string().optional(),
            }),
            conditions: conditionsOf('Accepted', 'ResolvedRefs', 'Programmed'),
          }),
        )
        .default([]),
    })
    .optional(),
  spec: z.object({
    parentRefs: z
      .array(
        z.object({
          group: z.string().default('gateway.networking.k8s.io'),
          kind: z.string().default('Gateway'),
          namespace: z.string().optional(),
          name: z.string(),
          sectionName: z.string().optional(),
          port: z.number().optional(),
        }),
      )
      .default([]),
    hostnames: z.array(z.string()).default([]),
    rules: z
      .array(
        z.object({
          name: z.string().optional(),
          matches: z
            .array(
              z.object({
                path: z
                  .object({
                    type: z.string().default('PathPrefix'),
                    value: z.string().default('/'),
                  })
                  .optional(),
                method: z.string().optional(),
                headers: namesOfMatches.optional(),
                queryParams: namesOfMatches.optional(),
              }),
            )
            .optional(),
          filters: z
            .array(
              z.object({
                type: z.string(),
                /** That there is one; where it leads is not kept. */
                requestRedirect: z.object({}).optional(),
                urlRewrite: z
                  .object({
                    path: z
                      .object({
                        type: z.string(),
                        replacePrefixMatch: z.string().optional(),
                        replaceFullPath: z.string().optional(),
                      })
                      .optional(),
                  })
                  .optional(),
              }),
            )
            .optional(),
          backendRefs: z
            .array(
              z.object({
                group: z.string().default(''),
                kind: z.string().default('Service'),
                namespace: z.string().optional(),
                name: z.string(),
                port: z.number().optional(),
                weight: z.number().optional(),
              }),
            )
            .default([]),
        }),
      )
      .default([]),
  }),
});
/** @public */
export type HttpRoute = z.infer<typeof httpRouteSchema>;

/** gateway.networking.k8s.io ReferenceGrant: who may refer to what in its namespace. @public */
export const referenceGrantSchema = z.object({
  metadata,
  spec: z.object({
    from: z
      .array(
        z.object({
          group: z.string(),
          kind: z.string(),
          namespace: z.string(),
        }),
      )
      .default([]),
    to: z
      .array(
        z.object({
          group: z.string().default(''),
          kind: z.string(),
          name: z.string().optional(),
        }),
      )
      .default([]),
  }),
});
/** @public */
export type ReferenceGrant = z.infer<typeof referenceGrantSchema>;

const networkPeers = z
  .array(
    z.object({
      podSelector: labelSelector.optional(),
      namespaceSelector: labelSelector.optional(),
      ipBlock: z
        .object({ cidr: z.string(), except: z.array(z.string()).default([]) })
        .optional(),
    }),
  )
  .optional();

const networkPorts = z
  .array(
    z.object({
      protocol: z.string().default('TCP'),
      port: z.union([z.number(), z.string()]).optional(),
      endPort: z.number().optional(),
    }),
  )
  .optional();

/** networking.k8s.io NetworkPolicy. @public */
export const networkPolicySchema = z.object({
  metadata,
  spec: z.object({
    podSelector: labelSelector.default({
      matchLabels: {},
      matchExpressions: [],
    }),
    policyTypes: z.array(z.string()).optional(),
    ingress: z
      .array(z.object({ from: networkPeers, ports: networkPorts }))
      .optional(),
    egress: z
      .array(z.object({ to: networkPeers, ports: networkPorts }))
      .optional(),
  }),
});
/** @public */
export type NetworkPolicy = z.infer<typeof networkPolicySchema>;

/** cert-manager.io Certificate: what tells of a TLS secret without a look into it. @public */
export const certManagerCertificateSchema = z.object({
  metadata,
  spec: z.object({
    secretName: z.string(),
    /** That there is one: controllers that copy the secret are told so by it. */
    secretTemplate: z.object({}).optional(),
    commonName: z.string().optional(),
    dnsNames: z.array(z.string()).default([]),
  }),
  status: z
    .object({
      notAfter: z.string().optional(),
      renewalTime: z.string().optional(),
      conditions: z
        .array(
          z.object({
            type: z.string(),
            status: z.string(),
            reason: z.string().optional(),
          }),
        )
        .default([]),
    })
    .default({ conditions: [] }),
});
/** @public */
export type CertManagerCertificate = z.infer<
  typeof certManagerCertificateSchema
>;

/**
 * admissionregistration.k8s.io MutatingWebhookConfiguration: whom each webhook is called for, and where. Of a URL only the
 * host is kept.
 *
 * @public
 */
export const mutatingWebhookSchema = z.object({
  metadata: clusterMetadata,
  webhooks: z
    .array(
      z.object({
        name: z.string(),
        clientConfig: z
          .object({
            service: z
              .object({
                namespace: z.string(),
                name: z.string(),
                port: z.number().default(443),
              })
              .optional(),
            url: z
              .string()
              .transform(url => hostOf(url))
              .optional(),
          })
          .default({}),
        failurePolicy: z.string().optional(),
        namespaceSelector: labelSelector.optional(),
        objectSelector: labelSelector.optional(),
      }),
    )
    .default([]),
});
/** @public */
export type MutatingWebhook = z.infer<typeof mutatingWebhookSchema>;

/** Empty for what is no address; reads its own outcome too. */
function hostOf(url: string): string {
  return (
    /^(?:https:\/\/)?(?:[^/@]*@)?([\w.-]+(?::\d+)?)(?:[/?#].*)?$/.exec(
      url,
    )?.[1] ?? ''
  );
}

/** k3s.cattle.io ETCDSnapshotFile: when it was made, and whether it can be used. @public */
export const etcdSnapshotSchema = z.object({
  metadata: clusterMetadata,
  status: z
    .object({
      creationTime: z.string().optional(),
      readyToUse: z.boolean().optional(),
    })
    .default({}),
});
/** @public */
export type EtcdSnapshot = z.infer<typeof etcdSnapshotSchema>;

/** What is kept of Istio's mesh configuration. @public */
export const meshConfigSchema = z.object({
  metadata,
  /** Gateways expect the PROXY protocol, unless their pods say otherwise. */
  proxyProtocol: z.boolean(),
  /** What sidecars do with a host that is in no registry: pass it on, or refuse it; absent in facts from before it was read. */
  outboundTrafficPolicy: z.enum(['ALLOW_ANY', 'REGISTRY_ONLY']).optional(),
});
/** @public */
export type MeshConfig = z.infer<typeof meshConfigSchema>;

/** The root certificate of a mesh: until when it is good, and nothing of it. @public */
export const meshRootSchema = z.object({
  metadata,
  /** ISO 8601 instant; of several, the one that is good for longest. */
  notAfter: z.string(),
});
/** @public */
export type MeshRoot = z.infer<typeof meshRootSchema>;

/** What K3s says of a node whose certificates run out: an event, of which the times are kept. @public */
export const nodeWarningSchema = z.object({
  metadata,
  node: z.string(),
  /** ISO 8601 instant at which the certificate of the API server runs out; absent where the event is about others. */
  apiServerNotAfter: z.string().optional(),
});
/** @public */
export type NodeWarning = z.infer<typeof nodeWarningSchema>;

/** A CustomResourceDefinition of the Gateway API: of which release it is. @public */
export const gatewayApiSchema = z.object({
  metadata: clusterMetadata,
  /** `v1.4.0`; absent where it does not say. */
  bundleVersion: z.string().optional(),
});
/** @public */
export type GatewayApi = z.infer<typeof gatewayApiSchema>;

/** networking.istio.io EnvoyFilter: for whom it is, and nothing of what it changes. @public */
export const envoyFilterSchema = z.object({
  metadata,
  spec: z
    .object({
      workloadSelector: z.object({ labels: labels.default({}) }).optional(),
      targetRefs: z
        .array(z.object({ kind: z.string(), name: z.string() }))
        .optional(),
    })
    .default({}),
});
/** @public */
export type EnvoyFilter = z.infer<typeof envoyFilterSchema>;
