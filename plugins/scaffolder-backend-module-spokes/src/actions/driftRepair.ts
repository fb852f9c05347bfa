import { ConflictError, isError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  parseForm,
  repairDriftFormSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  chooseRepository,
  driftedFolders,
  readRepositories,
} from '@fitsync/backstage-plugin-spokes-node';
import { authorizeProposal } from './authorizeProposal';
import { examples } from './driftRepair.examples';
import { formInput } from './formInput';
import { formValues } from './formValues';
import { ProposalActionOptions } from './ProposalActionOptions';
import { proposalInput, proposalOutput } from './proposalSchema';
import { runProposal } from './runProposal';

const refusalNames = new Set(['ConflictError', 'NotAllowedError']);

/**
 * `spokes:drift:repair`: brings folders back to what their blueprints make, a pull request for each hub, spoke or exposure.
 *
 * @public
 */
export function createDriftRepairAction(options: ProposalActionOptions) {
  return createTemplateAction({
    id: 'spokes:drift:repair',
    description:
      'Renders the fleet again and proposes what drifted from its blueprints: a pull request for each hub, spoke or exposure',
    examples,
    supportsDryRun: true,
    schema: {
      input: { ...formInput(repairDriftFormSchema), ...proposalInput },
      output: {
        ...proposalOutput,
        pullRequestUrls: z =>
          z.array(z.string(), { description: 'All pull requests' }),
        refused: z =>
          z.array(z.string(), {
            description:
              "Folders that were left alone: another owner's, or changed by hand; the log says why",
          }),
      },
    },
    async handler(ctx) {
      const values = formValues(ctx.input);
      const request = { change: 'repair-drift', values } as const;
      await authorizeProposal(
        options.permissions,
        await ctx.getInitiatorCredentials(),
        request,
      );
      const { folders } = parseForm(repairDriftFormSchema, values);
      const groups = folders ? [folders] : await allDrifted(ctx, options);
      if (!groups.length) {
        ctx.logger.info(
          'Nothing drifted: every folder holds what its blueprint makes',
        );
        ctx.output('outcome', 'unchanged');
      }

      const pullRequestUrls: string[] = [];
      const refusals: string[] = [];
      for (const group of groups) {
        try {
          const { pullRequestUrl } = await runProposal(
            ctx,
            { change: 'repair-drift', values: { folders: group } },
            options,
            () => ({
              eventId: 'drift-repair',
              meta: { folders: group.join(' ') },
              spoke: spokeOf(group),
            }),
          );
          if (pullRequestUrl) pullRequestUrls.push(pullRequestUrl);
        } catch (error) {
          // What is another's, or was changed by hand, keeps nothing else from being repaired.
          const isRefusal = isError(error) && refusalNames.has(error.name);
          if (!isRefusal || groups.length === 1) throw error;
          ctx.logger.warn(`${group.join(', ')}: ${error.message}`);
          refusals.push(group.join(', '));
        }
      }
      if (refusals.length && refusals.length === groups.length) {
        throw new ConflictError(
          `Nothing could be proposed: ${refusals.join('; ')}. The log says why`,
        );
      }
      ctx.output('refused', refusals);
      ctx.output('pullRequestUrls', pullRequestUrls);
    },
  });
}

async function allDrifted(
  ctx: {
    input: { repoUrl?: string; token?: string };
    secrets?: Record<string, string>;
    signal?: AbortSignal;
  },
  { config, repository }: ProposalActionOptions,
): Promise<string[][]> {
  const { repoUrl } = chooseRepository(readRepositories(config), {
    repoUrl: ctx.input.repoUrl,
  });
  const token = ctx.input.token || ctx.secrets?.USER_OAUTH_TOKEN;
  const fleet = await repository.read({
    target: { repoUrl, ...(token && { token }) },
    signal: ctx.signal,
  });
  return driftedFolders({ fleet, live: {} });
}

/** The spoke that folders belong to, where it is one. */
function spokeOf(folders: string[]): string | undefined {
  return folders
    .map(folder => /^(?:spokes|clusters|records)\/([^/]+)/.exec(folder)?.[1])
    .find(name => name !== undefined);
}
