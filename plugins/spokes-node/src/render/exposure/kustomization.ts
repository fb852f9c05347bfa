/** What the spoke's GitOps engine applies; the blueprint and the catalog's file are not for the cluster. */
export const kustomization = (resources: string[]) => ({
  apiVersion: 'kustomize.config.k8s.io/v1beta1',
  kind: 'Kustomization',
  resources,
});
