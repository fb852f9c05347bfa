import { defineFault } from '../defineFault';
import { moveToGatewayApi } from './moveToGatewayApi';

export const hostnameMismatch = defineFault({
  id: 'vs-host-mismatch-httproute',
  code: 'VS_HOST_MISMATCH',
  title: 'The listener and the HTTPRoute were given different hosts',
  inject(world, spoke) {
    return moveToGatewayApi(world, spoke, ({ gateway }) => {
      gateway.spec.listeners[0].hostname = 'www.example.com';
    });
  },
});
