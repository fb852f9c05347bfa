/** The template's form, filled in. */
export const exposureForm = {
  name: 'podinfo',
  description: 'A small web app',
  owner: 'group:default/demo',
  image: 'ghcr.io/stefanprodan/podinfo:6.7.0',
  containerPort: 9898,
  replicas: 2,
  spoke: 'fitsync-prod-spoke',
  namespace: 'podinfo',
  method: 'path',
  path: '/podinfo',
};
