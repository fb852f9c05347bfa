import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  parseForm,
  removeExposureFormSchema,
  parseExposureRef,
} from '@fitsync/backstage-plugin-spokes-common';
import { formInput } from './formInput';
import { formValues } from './formValues';
import { ProposalActionOptions } from './ProposalActionOptions';
import { proposalInput, proposalOutput } from './proposalSchema';
import { runProposal } from './runProposal';
import { examples } from './exposureRemove.examples';

/**
 * `spokes:exposure:remove`: the end of an exposure.
 *
 * @public
 */
export function createExposureRemoveAction(options: ProposalActionOptions) {
  return createTemplateAction({
    id: 'spokes:exposure:remove',
    description:
      'Proposes to take an exposure off its spoke, with what a person has to do besides',
    examples,
    supportsDryRun: true,
    schema: {
      input: { ...formInput(removeExposureFormSchema), ...proposalInput },
      output: proposalOutput,
    },
    async handler(ctx) {
      const values = formValues(ctx.input);
      await runProposal(
        ctx,
        { change: 'remove-exposure', values },
        options,
        () => {
          const form = parseForm(removeExposureFormSchema, values);
          const { namespace, spoke } = parseExposureRef(form.exposure);
          return {
            eventId: 'exposure-remove',
            meta: { exposure: form.exposure },
            spoke,
            namespace,
          };
        },
      );
    },
  });
}
