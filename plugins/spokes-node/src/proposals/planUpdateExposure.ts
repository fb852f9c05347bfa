import {
  parseExposureRef,
  updatedExposure,
  UpdateExposureForm,
} from '@fitsync/backstage-plugin-spokes-common';
import { findExposure } from './findInFleet';
import { planExposure } from './planExposure';
import { ProposalContext, ProposalPlan } from './ProposalPlan';

/** An exposure of the repository with some of its values changed. */
export async function planUpdateExposure(
  form: UpdateExposureForm,
  context: ProposalContext,
): Promise<ProposalPlan> {
  const before = findExposure(context, parseExposureRef(form.exposure));
  return planExposure(updatedExposure(before, form), context);
}
