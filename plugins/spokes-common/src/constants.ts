/** The NodePort and container port behind each public port, unless a blueprint says otherwise. @public */
export const defaultPorts = {
  http: { listener: 80, nodePort: 30080, containerPort: 8080 },
  https: { listener: 443, nodePort: 30443, containerPort: 8443 },
} as const;

/** Pod and service ranges of K3s. @public */
export const k3sClusterCidrs = {
  pods: '10.42.0.0/16',
  services: '10.43.0.0/16',
} as const;

/** Istio's root namespace, where a mesh-wide policy lives. @public */
export const istioRootNamespace = 'istio-system';
