/** The labels that a spoke's bootstrap gives the pods of its ingress gateway. */
export const ingressGatewayLabels = { istio: 'ingressgateway' };
