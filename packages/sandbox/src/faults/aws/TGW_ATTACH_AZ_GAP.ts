import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const attachmentZoneGap = defineFault({
  id: 'tgw-attach-az-gap',
  code: 'TGW_ATTACH_AZ_GAP',
  title: 'The hub’s attachment lost its subnet in the second zone',
  inject({ aws }, spoke) {
    const { hub } = spokeNetwork(aws, spoke);
    return overrideField(hub.attachment, 'subnetIds', ([first]) => [first]);
  },
});
