import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const attachmentPending = defineFault({
  id: 'tgw-attach-state',
  code: 'TGW_ATTACH_STATE',
  title: 'The spoke’s attachment was made anew and waits to be accepted',
  inject({ aws }, spoke) {
    const { attachment } = spokeNetwork(aws, spoke);
    return overrideField(attachment, 'state', () => 'pendingAcceptance');
  },
});
