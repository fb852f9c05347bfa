import { steps } from '../src/testing/templateForm';

const hub = 'fitsync-hub';
const exposure = { spoke: 'fitsync-prod-spoke', name: 'cart' };

const review = (name: string) => ({
  shown: [steps.review],
  initialState: { name },
});

/** The fields of the templates, each in the states that its answers lead to. */
export const fieldForms = {
  hub: { shown: [steps.hub], initialState: { hub } },
  'cidr proposed': { shown: [steps.cidr], initialState: { hub } },
  'cidr overlapping': {
    shown: [steps.cidr],
    initialState: { hub, cidr: '10.1.128.0/20' },
  },
  'cidr without hub': { shown: [steps.cidr], initialState: {} },
  'cidr partly read': { shown: [steps.cidr], initialState: { hub: 'unread' } },
  'cidr denied': { shown: [steps.cidr], initialState: { hub: 'denied' } },
  zones: { shown: [steps.zones], initialState: { hub } },
  'zones not read': {
    shown: [steps.zones],
    initialState: { hub: 'frankfurt-hub' },
  },
  'host over https': {
    shown: [steps.host],
    initialState: { ...exposure, method: 'https', host: 'shop.example.com' },
  },
  'host taken': {
    shown: [steps.host],
    initialState: { ...exposure, method: 'domain', host: 'taken.example.com' },
  },
  exposure: {
    shown: [steps.exposure],
    initialState: { exposure: 'fitsync-prod-spoke/shop/checkout' },
  },
  'review ready': review('ready'),
  'review of many files': review('many'),
  'review of hand-edited files': review('handEdited'),
  'review with files in the way': review('conflicts'),
  'review without change': review('unchanged'),
  'review refused': review('refused'),
  'review denied': review('denied'),
  'review loading': review('loading'),
};
