import { mockServices } from '@backstage/backend-test-utils';
import { ProposalActionOptions } from '../actions/ProposalActionOptions';
import { fakeFleetRepository } from './fakeFleetRepository';

/** Everything that is asked for is free. */
export const freeNetwork: ProposalActionOptions['network'] = {
  assertFree: async () => ({ outcome: 'asked', value: undefined }),
  blocks: async () => ({ outcome: 'asked', value: { blocks: [] } }),
};

/** What the actions are made of, with nothing configured and a network that answers "free". */
export function spokeParts(): ProposalActionOptions {
  return {
    repository: fakeFleetRepository(),
    permissions: mockServices.permissions(),
    auditor: mockServices.auditor.mock(),
    auth: mockServices.auth(),
    config: mockServices.rootConfig(),
    network: freeNetwork,
    userInfo: mockServices.userInfo(),
  };
}
