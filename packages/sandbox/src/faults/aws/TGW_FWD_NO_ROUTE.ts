import { spokeNetwork } from '../../world/spokeNetwork';
import { defineFault } from '../defineFault';
import { undoAll } from '../kubernetes/undoAll';
import { overrideField } from './overrideField';

const emptyTable = {
  id: 'tgw-rtb-0f0e0d0c0b0a09080',
  staticRoutes: [],
  propagatingAttachmentIds: [],
  tags: { Name: 'inspection' },
};

export const forwardTableEmpty = defineFault({
  id: 'tgw-fwd-no-route',
  code: 'TGW_FWD_NO_ROUTE',
  title:
    'The hub’s attachment was moved to a new route table that is still empty',
  inject({ aws }, spoke) {
    const { hub } = spokeNetwork(aws, spoke);
    const { transitGatewayId } = hub.attachment;
    return undoAll(
      overrideField(aws, 'transitGatewayRouteTables', tables => [
        ...tables,
        { ...emptyTable, transitGatewayId },
      ]),
      overrideField(hub.attachment, 'association', () => ({
        routeTableId: emptyTable.id,
        state: 'associated',
      })),
    );
  },
});
