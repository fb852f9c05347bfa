/** Charts of the platform. Istio's version stands in the blueprint; these are raised here, and by GitOps. */
export const charts = {
  istioRepository: 'https://istio-release.storage.googleapis.com/charts',
  certManager: {
    chart: 'cert-manager',
    repo: 'https://charts.jetstack.io',
    version: 'v1.19.4',
  },
  flux: {
    chart: 'oci://ghcr.io/fluxcd-community/charts/flux2',
    version: '2.18.3',
  },
  argocd: {
    chart: 'argo-cd',
    repo: 'https://argoproj.github.io/argo-helm',
    version: '8.6.3',
  },
} as const;
