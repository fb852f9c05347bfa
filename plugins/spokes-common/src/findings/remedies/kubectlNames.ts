/** What kubectl calls the kinds that fixes of one place change, with the group where another group has the kind as well. */
export const kubectlNames: Readonly<Record<string, string | undefined>> = {
  AuthorizationPolicy: 'authorizationpolicies.security.istio.io',
  DestinationRule: 'destinationrules.networking.istio.io',
  Gateway: 'gateways.networking.istio.io',
  MutatingWebhookConfiguration: 'mutatingwebhookconfigurations',
  PeerAuthentication: 'peerauthentications.security.istio.io',
  RequestAuthentication: 'requestauthentications.security.istio.io',
  Service: 'services',
  VirtualService: 'virtualservices.networking.istio.io',
};
