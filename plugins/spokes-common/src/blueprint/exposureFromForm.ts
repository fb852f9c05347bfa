/**
 * The fields of the template `expose-service`, as a form gives them: some may be absent or empty while one types.
 *
 * @public
 */
export interface ExposureForm {
  name?: string;
  description?: string;
  owner?: string;
  system?: string;
  image?: string;
  containerPort?: number;
  replicas?: number;
  spoke?: string;
  /** Absent: a namespace of its own, named after the service. */
  namespace?: string;
  path?: string;
  /** The app answers at `/`: take the path away before it sees the request. */
  stripPath?: boolean;
  /** Path that answers 2xx when the app is ready; absent: the port is open. */
  healthPath?: string;
}

/**
 * The one mapping from the template's form to an exposure blueprint, for the form's review, the backend's preview and
 * the scaffolder's actions. It judges nothing: give the result to `parseBlueprint(exposureBlueprintSchema, …)`.
 *
 * @public
 */
export function exposureFromForm(form: ExposureForm) {
  const filled = <T>(value: T | '' | null | undefined): T | undefined =>
    value === '' || value === null ? undefined : value;
  const healthPath = filled(form.healthPath);
  const probe = healthPath && { kind: 'http', path: healthPath };

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
    method: withoutUndefined({
      kind: 'path',
      path: filled(form.path),
      rewrite: form.stripPath && filled(form.path) !== '/' ? '/' : undefined,
    }),
  });
}

function withoutUndefined<T extends object>(object: T): T {
  const copy = { ...object };
  for (const key of Object.keys(copy) as (keyof T)[]) {
    if (copy[key] === undefined) delete copy[key];
  }
  return copy;
}
