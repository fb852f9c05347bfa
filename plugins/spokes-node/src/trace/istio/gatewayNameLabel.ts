/** Istio puts it on the pods that it makes for a Gateway of the Gateway API. */
export const gatewayNameLabel = 'gateway.networking.k8s.io/gateway-name';
