import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  parseForm,
  spokeFormSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { formInput } from './formInput';
import { formValues } from './formValues';
import { ProposalActionOptions } from './ProposalActionOptions';
import { proposalInput, proposalOutput } from './proposalSchema';
import { runProposal } from './runProposal';
import { examples } from './spokePropose.examples';

/**
 * `spokes:spoke:propose`: a new spoke behind a hub of the repository.
 *
 * @public
 */
export function createSpokeProposeAction(options: ProposalActionOptions) {
  return createTemplateAction({
    id: 'spokes:spoke:propose',
    description:
      'Renders Terraform, platform and upgrades of a new spoke and proposes them to the fleet repository by pull request. Without a CIDR, the next free block is taken',
    examples,
    supportsDryRun: true,
    schema: {
      input: { ...formInput(spokeFormSchema), ...proposalInput },
      output: proposalOutput,
    },
    async handler(ctx) {
      const values = formValues(ctx.input);
      await runProposal(
        ctx,
        { change: 'create-spoke', values },
        options,
        () => {
          const form = parseForm(spokeFormSchema, values);
          const { hub = '', name = '', cidrSize: size = 16 } = form;
          return {
            eventId: 'spoke-propose',
            meta: { spoke: name },
            ...(name && { spoke: name }),
            askNetwork: asker => options.network.blocks({ hub, size }, asker),
          };
        },
      );
    },
  });
}
