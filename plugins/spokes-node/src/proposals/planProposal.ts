import {
  parseForm,
  proposalForms,
  ProposalRequest,
} from '@fitsync/backstage-plugin-spokes-common';
import { planAdopt } from './planAdopt';
import { planCreateHub } from './planCreateHub';
import { planCreateSpoke } from './planCreateSpoke';
import { planDecommissionSpoke } from './planDecommissionSpoke';
import { planExposeService } from './planExposeService';
import { planRemoveExposure } from './planRemoveExposure';
import { planRepairDrift } from './planRepairDrift';
import { planUpdateExposure } from './planUpdateExposure';
import { planUpdateSpoke } from './planUpdateSpoke';
import { ProposalContext, ProposalPlan } from './ProposalPlan';

/**
 * What a change makes of a fleet. Reads nothing but what it is given, so that what is reviewed is what is proposed.
 *
 * @throws InputError or ConflictError that names the field, its value and what would be right.
 * @public
 */
export async function planProposal(
  { change, values }: ProposalRequest,
  context: ProposalContext,
): Promise<ProposalPlan> {
  switch (change) {
    case 'create-hub':
      return planCreateHub(parseForm(proposalForms[change], values), context);
    case 'create-spoke':
      return planCreateSpoke(parseForm(proposalForms[change], values), context);
    case 'update-spoke':
      return planUpdateSpoke(parseForm(proposalForms[change], values), context);
    case 'decommission-spoke':
      return planDecommissionSpoke(
        parseForm(proposalForms[change], values),
        context,
      );
    case 'expose-service':
      return planExposeService(
        parseForm(proposalForms[change], values),
        context,
      );
    case 'update-exposure':
      return planUpdateExposure(
        parseForm(proposalForms[change], values),
        context,
      );
    case 'remove-exposure':
      return planRemoveExposure(
        parseForm(proposalForms[change], values),
        context,
      );
    case 'repair-drift':
      return planRepairDrift(parseForm(proposalForms[change], values), context);
    case 'adopt':
      return planAdopt(parseForm(proposalForms[change], values), context);
    default:
      return change satisfies never;
  }
}
