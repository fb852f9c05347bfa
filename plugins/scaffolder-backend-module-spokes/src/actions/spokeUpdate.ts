import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  parseForm,
  updateSpokeFormSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { formInput } from './formInput';
import { formValues } from './formValues';
import { ProposalActionOptions } from './ProposalActionOptions';
import { proposalInput, proposalOutput } from './proposalSchema';
import { runProposal } from './runProposal';
import { examples } from './spokeUpdate.examples';

/**
 * `spokes:spoke:update`: a spoke with some of its values changed.
 *
 * @public
 */
export function createSpokeUpdateAction(options: ProposalActionOptions) {
  return createTemplateAction({
    id: 'spokes:spoke:update',
    description:
      'Changes versions, nodes, domains, alarms of a spoke, or what is accepted of it, by pull request. What is left empty stays as it is',
    examples,
    supportsDryRun: true,
    schema: {
      input: { ...formInput(updateSpokeFormSchema), ...proposalInput },
      output: proposalOutput,
    },
    async handler(ctx) {
      const values = formValues(ctx.input);
      await runProposal(
        ctx,
        { change: 'update-spoke', values },
        options,
        () => {
          const form = parseForm(updateSpokeFormSchema, values);
          const { spoke } = form;
          return { eventId: 'spoke-update', meta: { spoke }, spoke };
        },
      );
    },
  });
}
