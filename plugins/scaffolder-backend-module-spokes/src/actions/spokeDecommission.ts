import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  parseForm,
  decommissionSpokeFormSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { formInput } from './formInput';
import { formValues } from './formValues';
import { ProposalActionOptions } from './ProposalActionOptions';
import { proposalInput, proposalOutput } from './proposalSchema';
import { runProposal } from './runProposal';
import { examples } from './spokeDecommission.examples';

/**
 * `spokes:spoke:decommission`: the end of a spoke, which a person carries out.
 *
 * @public
 */
export function createSpokeDecommissionAction(options: ProposalActionOptions) {
  return createTemplateAction({
    id: 'spokes:spoke:decommission',
    description:
      "Proposes to take a spoke's code out of the fleet repository, with the order of the steps. Refuses while exposures remain; destroying is a person's",
    examples,
    supportsDryRun: true,
    schema: {
      input: { ...formInput(decommissionSpokeFormSchema), ...proposalInput },
      output: proposalOutput,
    },
    async handler(ctx) {
      const values = formValues(ctx.input);
      await runProposal(
        ctx,
        { change: 'decommission-spoke', values },
        options,
        () => {
          const form = parseForm(decommissionSpokeFormSchema, values);
          const { spoke } = form;
          return { eventId: 'spoke-decommission', meta: { spoke }, spoke };
        },
      );
    },
  });
}
