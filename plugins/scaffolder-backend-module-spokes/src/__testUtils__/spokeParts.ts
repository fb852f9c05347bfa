import { mockServices } from '@backstage/backend-test-utils';
import { adoptFleet } from '@fitsync/backstage-plugin-spokes-node';
import { referenceFacts } from '@fitsync/backstage-plugin-spokes-node/testing';
import { ProposalActionOptions } from '../actions/ProposalActionOptions';
import { fakeFleetRepository } from './fakeFleetRepository';

/** Everything that is asked for is free. */
export const freeNetwork: ProposalActionOptions['network'] = {
  assertFree: async () => ({ outcome: 'asked', value: undefined }),
  adoption: async hub => {
    const facts = referenceFacts();
    for (const spoke of facts.spokes) spoke.hub.name = hub;
    return { outcome: 'asked', value: { adoption: adoptFleet(facts) } };
  },
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
