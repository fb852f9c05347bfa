import { ExposureDocument } from '@fitsync/backstage-plugin-spokes-common';
import { ago } from './ago';

/** A service as the index of a search has it. */
export const found: ExposureDocument = {
  title: 'shop.example.com/cart',
  text: 'shop cart',
  location: '/catalog/default/component/cart/traffic-flow?exposure=p%2Fs%2Fc',
  entityRef: 'component:default/cart',
  spoke: 'fitsync-prod-spoke',
  namespace: 'shop',
  service: 'cart',
  asOf: ago(7 * 60),
};
