import { ProposalChange } from '@fitsync/backstage-plugin-spokes-common';

/** The change that each action of ours proposes. */
export const actionChanges: Record<string, ProposalChange> = {
  'spokes:exposure:propose': 'expose-service',
  'spokes:exposure:update': 'update-exposure',
  'spokes:exposure:remove': 'remove-exposure',
  'spokes:spoke:propose': 'create-spoke',
  'spokes:spoke:update': 'update-spoke',
  'spokes:spoke:decommission': 'decommission-spoke',
  'spokes:hub:propose': 'create-hub',
  'spokes:adopt:propose': 'adopt',
  'spokes:drift:repair': 'repair-drift',
};
