import {
  AuditorService,
  AuthService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  exposureEntityRef,
  formatExposureRef,
} from '@fitsync/backstage-plugin-spokes-common';
import {
  FleetRepository,
  renderExposure,
} from '@fitsync/backstage-plugin-spokes-node';
import { NamespaceOwners } from '../fleet/NamespaceOwners';
import { SpokeRepositories } from '../fleet/SpokeRepositories';
import { authorizeProposal } from './authorizeProposal';
import { exposureInput, readExposure } from './exposureInput';
import { examples } from './exposurePropose.examples';
import { describeProposal } from './describeProposal';
import { requesterOf } from './requesterOf';
import { writeFiles } from './writeFiles';

/** @public */
export interface ExposureProposeOptions {
  repository: FleetRepository;
  spokeRepositories: SpokeRepositories;
  namespaceOwners: NamespaceOwners;
  permissions: PermissionsService;
  auth: AuthService;
  auditor: AuditorService;
  userInfo: UserInfoService;
}

/**
 * `spokes:exposure:propose`: renders an exposure and proposes it to the spoke's repository, in one step, so that what
 * is proposed is what was rendered.
 *
 * @public
 */
export function createExposureProposeAction(options: ExposureProposeOptions) {
  const { auditor, namespaceOwners, repository, spokeRepositories } = options;

  return createTemplateAction({
    id: 'spokes:exposure:propose',
    description:
      "Renders the manifests of an exposure and proposes them to the spoke's fleet repository by pull request. The same exposure updates the same pull request",
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        ...exposureInput,
        repoUrl: z =>
          z
            .string({
              description:
                "One of the spoke's repositories in spokes.repositories; its first when absent",
            })
            .optional(),
        token: z =>
          z
            .string({
              description:
                "The user's token for the git host; secrets.USER_OAUTH_TOKEN when absent",
            })
            .optional(),
      },
      output: {
        outcome: z =>
          z.enum(['opened', 'updated', 'unchanged', 'dry-run'], {
            description:
              'unchanged: the base branch holds the same files already, and there is no pull request',
          }),
        entityRef: z =>
          z.string({
            description: 'The component that the exposure belongs to',
          }),
        remoteUrl: z => z.string({ description: 'The repository' }),
        branch: z =>
          z.string({
            description: 'The branch that the pull request comes from',
          }),
        pullRequestUrl: z =>
          z.string({ description: 'The pull request' }).optional(),
        catalogInfoUrl: z =>
          z
            .string({
              description:
                'The catalog-info.yaml on the base branch, where one is rendered; it exists once the pull request is merged',
            })
            .optional(),
      },
    },
    async handler(ctx) {
      const credentials = await ctx.getInitiatorCredentials();
      await authorizeProposal(options.permissions, credentials);

      const requester = requesterOf(options.auth, credentials, ctx.user);
      const exposure = readExposure(ctx.input);
      const { repoUrl, baseBranch, url, filesUrl } = spokeRepositories.find(
        exposure.spoke,
        ctx.input.repoUrl,
      );
      const { ownershipEntityRefs } = await options.userInfo.getUserInfo(
        credentials,
      );
      namespaceOwners.check(exposure, ownershipEntityRefs);
      const fileSets = renderExposure(exposure);
      const [app] = fileSets;
      const token = ctx.input.token || ctx.secrets?.USER_OAUTH_TOKEN;
      const target = { repoUrl, ...(token && { token }) };

      ctx.output('entityRef', exposureEntityRef(exposure));
      ctx.output('remoteUrl', url);
      if (app.files.some(({ path }) => path === 'catalog-info.yaml')) {
        ctx.output(
          'catalogInfoUrl',
          `${filesUrl}/${app.folder}/catalog-info.yaml`,
        );
      }

      if (ctx.isDryRun) {
        const preview = await repository.preview({
          target,
          fileSets,
          ownershipEntityRefs,
          signal: ctx.signal,
        });
        await writeFiles(ctx.workspacePath, [
          ...preview.files,
          { path: 'changes.diff', content: preview.diff },
        ]);
        for (const path of preview.conflicts) {
          ctx.logger.warn(
            `${path} was changed by hand since it was rendered; a proposal would stop at it`,
          );
        }
        ctx.output('branch', preview.branch);
        ctx.output('outcome', 'dry-run');
        return;
      }

      const event = await auditor.createEvent({
        eventId: 'exposure-propose',
        severityLevel: 'medium',
        meta: {
          exposure: formatExposureRef(exposure),
          requester: requester.userEntityRef,
          repoUrl,
          taskId: ctx.task.id,
        },
      });
      try {
        const { branch, outcome, pullRequestUrl } = await repository.propose({
          target,
          fileSets,
          ...describeProposal(exposure),
          requester,
          ownershipEntityRefs,
          signal: ctx.signal,
          checkpoint: (key, effect) => ctx.checkpoint({ key, fn: effect }),
        });
        await event.success({ meta: { branch, outcome, pullRequestUrl } });

        ctx.logger.info(
          outcome === 'unchanged'
            ? `${baseBranch} holds the same files already; there is nothing to propose`
            : `Pull request ${outcome}: ${pullRequestUrl}`,
        );
        ctx.output('branch', branch);
        ctx.output('outcome', outcome);
        if (pullRequestUrl) ctx.output('pullRequestUrl', pullRequestUrl);
      } catch (error) {
        await event.fail({ error: toError(error) });
        throw error;
      }
    },
  });
}
