/**
 * On a Component: the exposures it is reached through, comma-separated `spoke/namespace/service`.
 *
 * @public
 */
export const ANNOTATION_EXPOSURES = 'fitsync.io/exposures';

/**
 * On a live Service, and in its manifest: the entity that it belongs to. It proves the claim of
 * {@link ANNOTATION_EXPOSURES} from the other side.
 *
 * @public
 */
export const ANNOTATION_ENTITY = 'fitsync.io/entity';

/**
 * On a Resource: the spoke it describes.
 *
 * @public
 */
export const ANNOTATION_SPOKE = 'fitsync.io/spoke';

/**
 * On the Resource of a spoke: how the fleet repository and what is live go together.
 * `managed`: both have it. `unmanaged`: it is live, and no repository describes it. `missing`: a repository describes it,
 * and it is not live. `unknown`: whether it is live could not be read.
 *
 * @public
 */
export const LABEL_SPOKE_STATE = 'fitsync.io/spoke-state';

/**
 * On a live Service: the Services that its pods call, comma-separated `namespace/service`, or `service` for one of its own
 * namespace. Nothing in a cluster tells who calls whom; calls that are declared here are traced too.
 *
 * @public
 */
export const ANNOTATION_CALLS = 'fitsync.io/calls';

/**
 * On a live object, and in its manifest: findings that someone answers for, as a JSON list of
 * `{ code, reason, owner, until }` with `until` a day (`2027-01-31`). They stay findings, shown struck through until then.
 * On the object that a finding is about, or on the Service of an exposure for everything on its path.
 *
 * @public
 */
export const ANNOTATION_ACCEPT = 'fitsync.io/accept';

/**
 * Backstage's own annotations that say where a component runs on Kubernetes. They bind it to Services where
 * {@link ANNOTATION_EXPOSURES} does not.
 */
export const kubernetesAnnotations = {
  /** Name of the one cluster it runs on; every cluster unless given. */
  cluster: 'backstage.io/kubernetes-cluster',
  /** The one namespace; every namespace unless given. */
  namespace: 'backstage.io/kubernetes-namespace',
  /** Value of the label of the same name on its objects. */
  id: 'backstage.io/kubernetes-id',
  /** Selector of labels, before the id. */
  labelSelector: 'backstage.io/kubernetes-label-selector',
} as const;
