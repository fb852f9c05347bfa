import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { formatExposureRef } from '@fitsync/backstage-plugin-spokes-common';
import { planExposureBlueprint } from '@fitsync/backstage-plugin-spokes-node';
import { askExposure } from './askExposure';
import { exposureInput, readExposure } from './exposureInput';
import { examples } from './exposurePropose.examples';
import { formValues } from './formValues';
import { ProposalActionOptions } from './ProposalActionOptions';
import { proposalInput, proposalOutput } from './proposalSchema';
import { runProposal } from './runProposal';

/**
 * `spokes:exposure:propose`: renders an exposure and proposes it to the spoke's repository, in one step, so that what
 * is proposed is what was rendered.
 *
 * @public
 */
export function createExposureProposeAction(options: ProposalActionOptions) {
  return createTemplateAction({
    id: 'spokes:exposure:propose',
    description:
      "Renders the manifests of an exposure and proposes them to the spoke's fleet repository by pull request. The same exposure updates the same pull request",
    examples,
    supportsDryRun: true,
    schema: {
      input: { ...exposureInput, ...proposalInput },
      output: proposalOutput,
    },
    async handler(ctx) {
      const values = formValues(ctx.input);
      await runProposal(
        ctx,
        { change: 'expose-service', values },
        options,
        () => {
          const exposure = readExposure(values);
          return {
            eventId: 'exposure-propose',
            meta: { exposure: formatExposureRef(exposure) },
            spoke: exposure.spoke,
            namespace: exposure.namespace,
            askNetwork: asker => askExposure(options.network, exposure, asker),
            plan: context => planExposureBlueprint(exposure, context),
          };
        },
      );
    },
  });
}
