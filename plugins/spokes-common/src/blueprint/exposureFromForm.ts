/**
 * The fields of an exposure, as a form gives them: some may be absent or empty while one types, and what belongs to
 * another method than the chosen one may have been left over.
 *
 * @public
 */
export interface ExposureForm {
  /** Of the Service, its workload and the Component that is rendered for it. */
  name?: string;
  /** Of the component, in at most 300 characters without line breaks. */
  description?: string;
  /** Entity ref of a group or user: `group:default/checkout`. */
  owner?: string;
  /** Entity ref of a System: `system:default/shop`. */
  system?: string;
  /** With its tag or digest: `registry.example.com/shop:1.4.2`. */
  image?: string;
  /** Port that the app listens on; the Service and the probes use it too. */
  containerPort?: number;
  /** From 1 to 50; absent: 2. */
  replicas?: number;
  /** Name of the spoke in the fleet repository or in configuration. */
  spoke?: string;
  /** Absent: a namespace of its own, named after the service. */
  namespace?: string;
  /** `path`, `domain` or `https`; absent: `path`. */
  method?: string;
  /** For `domain` and `https`. */
  host?: string;
  /** Route 53 zone that gets the record of the host; absent: the record is kept elsewhere. */
  zoneId?: string;
  /** Absent with a host: all of it. */
  path?: string;
  /** The app answers at `/`: take the path away before it sees the request. */
  stripPath?: boolean;
  /** For `https`: `existing-secret`, `cert-manager` or `external-secret`. */
  certificateFrom?: string;
  /** Of the existing secret, in the namespace of the ingress gateway. */
  secretName?: string;
  /** For `cert-manager`: the name of its issuer. */
  issuer?: string;
  /** `Issuer` or `ClusterIssuer`; absent: `ClusterIssuer`. */
  issuerKind?: string;
  /** For `external-secret`: the name of the store of External Secrets. */
  secretStore?: string;
  /** `SecretStore` or `ClusterSecretStore`; absent: `ClusterSecretStore`. */
  secretStoreKind?: string;
  /** Name of the secret in the store. */
  secretKey?: string;
  /** Path that answers 2xx when the app is ready; absent: the port is open. */
  healthPath?: string;
  /** Of a whole request: `15s`. */
  timeout?: string;
  /** From 1 to 10, beside the first try (Istio's `retries.attempts`); absent: as the mesh has it. */
  retryAttempts?: number;
  /** Of one attempt: `5s`. */
  retryTimeout?: string;
  /** Requests per unit of time and pod. */
  rateLimit?: number;
  /** `second`, `minute` or `hour`; absent: `second`. */
  rateLimitPer?: string;
  /** Requests at once, at least as many as `rateLimit`; absent: as many. */
  rateLimitBurst?: number;
  /** Who may call it besides the gateway: `mesh`, `namespace` or `gateway`. */
  callers?: string;
}

/**
 * The one mapping from the template's form to an exposure blueprint, for the form's review, the backend's preview and
 * the scaffolder's actions. It judges nothing: give the result to `parseBlueprint(exposureBlueprintSchema, …)`.
 *
 * @public
 */
export function exposureFromForm(form: ExposureForm) {
  const healthPath = filled(form.healthPath);
  const probe = healthPath && { kind: 'http', path: healthPath };
  const retryAttempts = filled(form.retryAttempts);
  const rateLimit = filled(form.rateLimit);
  const callers = filled(form.callers);

  return withoutUndefined({
    service: filled(form.name),
    namespace: filled(form.namespace) ?? filled(form.name),
    spoke: filled(form.spoke),
    description: filled(form.description),
    owner: filled(form.owner),
    system: filled(form.system),
    image: filled(form.image),
    ports: withoutUndefined({ container: filled(form.containerPort) }),
    replicas: filled(form.replicas),
    probes: probe && { readiness: probe, liveness: probe },
    method: methodFromForm(form),
    timeout: filled(form.timeout),
    retries: retryAttempts && {
      attempts: retryAttempts,
      ...withoutUndefined({ perTryTimeout: filled(form.retryTimeout) }),
    },
    rateLimit:
      rateLimit === undefined
        ? undefined
        : withoutUndefined({
            requests: rateLimit,
            per: filled(form.rateLimitPer),
            burst: filled(form.rateLimitBurst),
          }),
    isolation: callers && { callers },
  });
}

/** Only what the chosen method has: a field that is hidden again keeps its value in the form. */
function methodFromForm(form: ExposureForm) {
  const kind = filled(form.method) ?? 'path';
  const path = filled(form.path);
  const rewrite =
    form.stripPath && path !== '/' && (path || kind === 'path')
      ? '/'
      : undefined;
  if (kind === 'path') return withoutUndefined({ kind, path, rewrite });
  return withoutUndefined({
    kind,
    host: filled(form.host),
    zoneId: filled(form.zoneId),
    path,
    rewrite,
    certificate: kind === 'https' ? certificateFromForm(form) : undefined,
  });
}

function certificateFromForm(form: ExposureForm) {
  const from = filled(form.certificateFrom);
  switch (from) {
    case undefined:
      return undefined;
    case 'cert-manager':
      return withoutUndefined({
        from,
        issuer: filled(form.issuer),
        issuerKind: filled(form.issuerKind),
      });
    case 'external-secret':
      return withoutUndefined({
        from,
        store: filled(form.secretStore),
        storeKind: filled(form.secretStoreKind),
        key: filled(form.secretKey),
      });
    default:
      return withoutUndefined({ from, secretName: filled(form.secretName) });
  }
}

function filled<T>(value: T | '' | null | undefined): T | undefined {
  return value === '' || value === null ? undefined : value;
}

function withoutUndefined<T extends object>(object: T): T {
  const copy = { ...object };
  for (const key of Object.keys(copy) as (keyof T)[]) {
    if (copy[key] === undefined) delete copy[key];
  }
  return copy;
}
