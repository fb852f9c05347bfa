import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  parseForm,
  updateExposureFormSchema,
  formatExposureRef,
  parseExposureRef,
  updatedExposure,
} from '@fitsync/backstage-plugin-spokes-common';
import { isEqual } from 'lodash';
import { askExposure } from './askExposure';
import { formInput } from './formInput';
import { formValues } from './formValues';
import { ProposalActionOptions } from './ProposalActionOptions';
import { proposalInput, proposalOutput } from './proposalSchema';
import { runProposal } from './runProposal';
import { examples } from './exposureUpdate.examples';

/**
 * `spokes:exposure:update`: an exposure with some of its values changed.
 *
 * @public
 */
export function createExposureUpdateAction(options: ProposalActionOptions) {
  return createTemplateAction({
    id: 'spokes:exposure:update',
    description:
      'Changes an exposure by pull request. What is left empty stays as it is',
    examples,
    supportsDryRun: true,
    schema: {
      input: { ...formInput(updateExposureFormSchema), ...proposalInput },
      output: proposalOutput,
    },
    async handler(ctx) {
      const values = formValues(ctx.input);
      await runProposal(
        ctx,
        { change: 'update-exposure', values },
        options,
        () => {
          const form = parseForm(updateExposureFormSchema, values);
          const { namespace, spoke } = parseExposureRef(form.exposure);
          return {
            eventId: 'exposure-update',
            meta: { exposure: form.exposure },
            spoke,
            namespace,
            async askNetwork(asker, { fleet, ownershipEntityRefs }) {
              const present = fleet.exposures.find(
                ({ blueprint }) =>
                  formatExposureRef(blueprint) === form.exposure,
              );
              // The plan refuses what is not there, and what is another's.
              if (
                !present ||
                !ownershipEntityRefs?.includes(present.blueprint.owner)
              ) {
                return { outcome: 'asked', value: {} };
              }
              const exposure = updatedExposure(present.blueprint, form);
              if (isEqual(exposure.method, present.blueprint.method)) {
                return { outcome: 'asked', value: {} };
              }
              return askExposure(options.network, exposure, asker);
            },
          };
        },
      );
    },
  });
}
