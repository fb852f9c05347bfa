import { inWordsOfGatewayApi } from './inWordsOfGatewayApi';

describe('inWordsOfGatewayApi', () => {
  it.each([
    ['A VirtualService without a route', 'An HTTPRoute without a route'],
    ['of a VirtualService, or two', 'of an HTTPRoute, or two'],
    ['The VirtualServices {virtualService}', 'The HTTPRoutes {virtualService}'],
    ['A Gateway of the spoke', 'A Gateway of the spoke'],
  ])('tells %j', (text, told) => {
    expect(inWordsOfGatewayApi(text)).toBe(told);
  });

  it.each([
    ['A VirtualService without a route', 'A GRPCRoute without a route'],
    ['The gateway takes an HTTPRoute', 'The gateway takes a GRPCRoute'],
  ])('tells %j of calls', (text, told) => {
    expect(inWordsOfGatewayApi(text, 'GRPCRoute')).toBe(told);
  });
});
