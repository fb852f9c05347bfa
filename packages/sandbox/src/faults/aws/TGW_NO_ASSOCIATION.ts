import { defineFault } from '../defineFault';
import { spokeNetwork } from '../../world/spokeNetwork';
import { overrideField } from './overrideField';

export const attachmentWithoutTable = defineFault({
  id: 'tgw-no-association',
  code: 'TGW_NO_ASSOCIATION',
  title: 'The spoke’s attachment was taken out of its route table',
  inject({ aws }, spoke) {
    const { attachment } = spokeNetwork(aws, spoke);
    return overrideField(attachment, 'association', () => undefined);
  },
});
