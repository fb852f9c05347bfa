import { InputError } from '@backstage/errors';
import {
  ExposeServiceForm,
  ExposureBlueprint,
  exposureOfForm,
} from '@fitsync/backstage-plugin-spokes-common';
import { planExposure } from './planExposure';
import { ProposalContext, ProposalPlan } from './ProposalPlan';

/** A service made reachable on a spoke. */
export function planExposeService(
  form: ExposeServiceForm,
  context: ProposalContext,
): Promise<ProposalPlan> {
  return planExposureBlueprint(exposureOfForm(form), context);
}

/**
 * The same, of a whole blueprint.
 *
 * @public
 */
export async function planExposureBlueprint(
  exposure: ExposureBlueprint,
  context: ProposalContext,
): Promise<ProposalPlan> {
  const { fleet, spokes = [] } = context;
  const known = [
    ...new Set([
      ...spokes,
      ...fleet.spokes.map(({ blueprint }) => blueprint.name),
    ]),
  ].sort();
  if (!known.includes(exposure.spoke)) {
    throw new InputError(
      `spoke '${exposure.spoke}' is not known: ${
        known.length
          ? `choose one of ${known.join(', ')}, or`
          : 'create one by the template spoke, or'
      } add it to spokes.clusters in app-config`,
    );
  }
  return planExposure(exposure, context);
}
