/** API group of the Gateway API. */
export const gatewayApiGroup = 'gateway.networking.k8s.io';

/** What istiod calls itself in the status of an HTTPRoute. */
export const istioGatewayController = 'istio.io/gateway-controller';
