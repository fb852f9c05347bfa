import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  parseForm,
  hubFormSchema,
  hubFromForm,
} from '@fitsync/backstage-plugin-spokes-common';
import { formInput } from './formInput';
import { formValues } from './formValues';
import { ProposalActionOptions } from './ProposalActionOptions';
import { proposalInput, proposalOutput } from './proposalSchema';
import { runProposal } from './runProposal';
import { examples } from './hubPropose.examples';

/**
 * `spokes:hub:propose`: a new hub.
 *
 * @public
 */
export function createHubProposeAction(options: ProposalActionOptions) {
  return createTemplateAction({
    id: 'spokes:hub:propose',
    description:
      'Renders the Terraform of a new hub and proposes it to the fleet repository by pull request',
    examples,
    supportsDryRun: true,
    schema: {
      input: { ...formInput(hubFormSchema), ...proposalInput },
      output: proposalOutput,
    },
    async handler(ctx) {
      const values = formValues(ctx.input);
      await runProposal(ctx, { change: 'create-hub', values }, options, () => {
        const form = parseForm(hubFormSchema, values);
        const { name } = hubFromForm(form);
        return { eventId: 'hub-propose', meta: { hub: name } };
      });
    },
  });
}
