import { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import { ActionContext } from '@backstage/plugin-scaffolder-node';
import { ProposalRequest } from '@fitsync/backstage-plugin-spokes-common';
import {
  chooseRepository,
  followedRepository,
  HandEditedChoice,
  planProposal,
  Proposal,
  ProposalContext,
  ProposalPlan,
  RepositoryEntry,
  readRepositories,
} from '@fitsync/backstage-plugin-spokes-node';
import { configuredSpokes } from '../fleet/configuredSpokes';
import { Asker, LiveAnswer } from '../fleet/LiveNetwork';
import { NamespaceOwners } from '../fleet/NamespaceOwners';
import { nameHolders } from '../fleet/nameHolders';
import { authorizeProposal } from './authorizeProposal';
import { ProposalActionOptions } from './ProposalActionOptions';
import { requesterOf } from './requesterOf';
import { appendDiff, writeFiles } from './writeFiles';

/** What has to be known of a change before the repository is read. */
export interface ProposalRun {
  eventId: string;
  /** What the change is about, for the audit log. */
  meta: Record<string, string>;
  /** The spoke whose repository it goes to; none for a hub. */
  spoke?: string;
  /** The namespace that it writes to. */
  namespace?: string;
  /** Asks what is live and in the way; what it gives goes into the plan. */
  askNetwork?(
    asker: Asker,
    context: ProposalContext,
  ): Promise<LiveAnswer<ProposalContext['live']>>;
  /** Asks what is live of a hub that is adopted. */
  askAdoption?(
    asker: Asker,
  ): Promise<LiveAnswer<Pick<ProposalContext, 'adoption'>>>;
  /** Instead of `planProposal`, for what no form says. */
  plan?(context: ProposalContext): Promise<ProposalPlan>;
}

/** How a run ended. */
export interface ProposalOutcome {
  outcome: Proposal['outcome'] | 'dry-run';
  pullRequestUrl?: string;
}

/** What a run needs of the scaffolder's context. */
type Context = ActionContext<{
  repoUrl?: string;
  token?: string;
  handEdited?: HandEditedChoice | '';
}>;

/**
 * One change, from the permission to the pull request.
 *
 * @param read - Reads the input, once the permission is there and before anything is asked of the host.
 */
export async function runProposal(
  ctx: Context,
  request: ProposalRequest,
  options: ProposalActionOptions,
  read: () => ProposalRun,
): Promise<ProposalOutcome> {
  const { auth, auditor, config, permissions, repository, userInfo } = options;
  const credentials = await ctx.getInitiatorCredentials();
  await authorizeProposal(permissions, credentials, request);
  const requester = requesterOf(auth, credentials, ctx.user);
  const run = read();
  const { spoke, namespace } = run;
  const entry = chooseRepository(readRepositories(config), {
    spoke,
    repoUrl: ctx.input.repoUrl,
  });
  const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
  if (spoke && namespace) {
    NamespaceOwners.fromConfig(config).check(
      { spoke, namespace },
      ownershipEntityRefs,
    );
  }

  const token = ctx.input.token || ctx.secrets?.USER_OAUTH_TOKEN;
  const target = { repoUrl: entry.repoUrl, ...(token && { token }) };
  const fleet = await repository.read({ target, signal: ctx.signal });
  const context: ProposalContext = {
    fleet,
    spokes: configuredSpokes(config),
    repository: followedRepository(entry),
    ownershipEntityRefs,
    nameHolder: await nameHolders({
      permissions,
      credentials,
      fleet,
      ownershipEntityRefs,
    }),
  };
  const live = await run.askNetwork?.(
    { credentials, signal: ctx.signal },
    context,
  );
  if (live?.outcome === 'not-asked') {
    ctx.logger.warn(
      `The live network was not asked, only the repository was compared: ${live.reason}`,
    );
  }
  const adoption = await run.askAdoption?.({
    credentials,
    signal: ctx.signal,
  });
  if (adoption?.outcome === 'not-asked') {
    throw new ServiceUnavailableError(
      `An adoption begins with what is live, and the spokes backend did not tell: ${adoption.reason}`,
    );
  }
  const planned: ProposalContext = {
    ...context,
    ...(adoption?.outcome === 'asked' && adoption.value),
    ...(live?.outcome === 'asked' && { live: live.value ?? {} }),
  };
  const plan = await (run.plan?.(planned) ?? planProposal(request, planned));

  const change = {
    target,
    fileSets: plan.fileSets,
    ...(plan.removals.length && { removals: plan.removals }),
    ...(ctx.input.handEdited && { handEdited: ctx.input.handEdited }),
    ownershipEntityRefs,
    signal: ctx.signal,
  };
  if (ctx.isDryRun) {
    const preview = await repository.preview(change);
    await writeFiles(ctx.workspacePath, preview.files);
    await appendDiff(ctx.workspacePath, preview.diff);
    for (const path of preview.conflicts) {
      ctx.logger.warn(
        `${path} was changed by hand since it was rendered; a proposal would stop at it, unless handEdited says keep or take`,
      );
    }
    tell(ctx, plan, entry);
    ctx.output('branch', preview.branch);
    ctx.output('outcome', 'dry-run');
    return { outcome: 'dry-run' };
  }

  const event = await auditor.createEvent({
    eventId: run.eventId,
    severityLevel: 'medium',
    meta: {
      ...run.meta,
      requester: requester.userEntityRef,
      repoUrl: entry.repoUrl,
      taskId: ctx.task.id,
    },
  });
  try {
    const { branch, outcome, pullRequestUrl } = await repository.propose({
      ...change,
      title: plan.title,
      description: plan.description,
      requester,
      checkpoint: (key, effect) => ctx.checkpoint({ key, fn: effect }),
    });
    await event.success({ meta: { branch, outcome, pullRequestUrl } });

    ctx.logger.info(
      outcome === 'unchanged'
        ? `${entry.baseBranch} holds the same files already; there is nothing to propose`
        : `Pull request ${outcome}: ${pullRequestUrl}`,
    );
    tell(ctx, plan, entry);
    ctx.output('branch', branch);
    ctx.output('outcome', outcome);
    if (!pullRequestUrl) return { outcome };
    ctx.output('pullRequestUrl', pullRequestUrl);
    return { outcome, pullRequestUrl };
  } catch (error) {
    await event.fail({ error: toError(error) });
    throw error;
  }
}

/** Only once the repository has agreed: until then, the plan may say what is not the requester's to know. */
function tell(
  ctx: { output: Context['output']; logger: LoggerService },
  plan: ProposalPlan,
  { filesUrl, url }: RepositoryEntry,
) {
  for (const note of plan.notes) ctx.logger.info(note);
  ctx.output('notes', plan.notes);
  ctx.output('remoteUrl', url);
  if (plan.entityRef) ctx.output('entityRef', plan.entityRef);
  if (plan.catalogInfoPath) {
    ctx.output('catalogInfoUrl', `${filesUrl}/${plan.catalogInfoPath}`);
  }
}
