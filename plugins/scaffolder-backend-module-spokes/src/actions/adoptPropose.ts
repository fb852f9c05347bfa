import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  adoptFormSchema,
  parseForm,
} from '@fitsync/backstage-plugin-spokes-common';
import { examples } from './adoptPropose.examples';
import { formInput } from './formInput';
import { formValues } from './formValues';
import { ProposalActionOptions } from './ProposalActionOptions';
import { proposalInput, proposalOutput } from './proposalSchema';
import { runProposal } from './runProposal';

/**
 * `spokes:adopt:propose`: a hub or a spoke that people made by hand, described.
 *
 * @public
 */
export function createAdoptProposeAction(options: ProposalActionOptions) {
  return createTemplateAction({
    id: 'spokes:adopt:propose',
    description:
      'Describes a hub or spoke that was made by hand, from what is live, and proposes that to the fleet repository by pull request. Nothing of it is applied',
    examples,
    supportsDryRun: true,
    schema: {
      input: { ...formInput(adoptFormSchema), ...proposalInput },
      output: proposalOutput,
    },
    async handler(ctx) {
      const values = formValues(ctx.input);
      await runProposal(ctx, { change: 'adopt', values }, options, () => {
        const { hub, spoke } = parseForm(adoptFormSchema, values);
        return {
          eventId: 'adopt-propose',
          meta: { hub, ...(spoke && { spoke }) },
          ...(spoke && { spoke }),
          askAdoption: asker => options.network.adoption(hub, asker),
        };
      });
    },
  });
}
