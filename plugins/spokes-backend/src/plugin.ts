import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { spokesPermissions } from '@fitsync/backstage-plugin-spokes-common';
import { clamp } from 'lodash';
import { registerActions } from './actions/registerActions';
import { spokesConfigServiceRef } from './config';
import { describeStatus } from './describeStatus';
import { Evaluation, FactsBoard, traceEngine } from './evaluation';
import { FleetAcceptances, FleetCache, KnownFleets } from './fleet';
import { HistoryReader, TransitionReader } from './history';
import {
  OverviewReader,
  OwnCausesReader,
  SpokeReader,
  SummaryCache,
  unreadSources,
  VisibleExposures,
} from './overview';
import { RateLimit } from './limits';
import { Muter, MuteStore } from './mute';
import {
  NoticeSender,
  NoticeStore,
  Notifier,
  UnreadNotifier,
} from './notifications';
import {
  createRouter,
  FixReader,
  FormAnswers,
  IngressReader,
  OwnershipReader,
  Previewer,
  PullRequestCache,
} from './router';
import {
  DatabaseLeaseStore,
  DatabaseSnapshotStore,
  openDatabase,
} from './store';
import {
  AwsPolling,
  ClusterShards,
  collectorsServiceRef,
  Follower,
  Probing,
  pullRequestFinderServiceRef,
  Refresher,
  repositoryServiceRef,
} from './tasks';
import { WorkInProgress } from './WorkInProgress';

/** How long a shutdown waits for requests that are under way; a preview may take longer, but asks no database. */
const patienceMs = 500;

/**
 * Collects, traces, stores and serves.
 *
 * @public
 */
export const spokesPlugin = createBackendPlugin({
  pluginId: 'spokes',
  register(env) {
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        collectors: collectorsServiceRef,
        config: spokesConfigServiceRef,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        // Where no notifications backend is installed, sending fails, and nothing else does.
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        pullRequestFinder: pullRequestFinderServiceRef,
        repository: repositoryServiceRef,
        rootLifecycle: coreServices.rootLifecycle,
        scheduler: coreServices.scheduler,
        // Where no signals backend is installed, what is published goes nowhere, and viewers ask again.
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { collectors, config, httpAuth, logger, scheduler } = deps;
        const { catalog, lifecycle, permissions, repository, signals } = deps;
        deps.permissionsRegistry.addPermissions(spokesPermissions);

        const replica = `${hostname()}-${randomUUID().slice(0, 8)}`;
        const knex = await openDatabase(deps.database);
        const leases = new DatabaseLeaseStore({ knex });
        const store = new DatabaseSnapshotStore({
          knex,
          freshenAfterMs: () => config.current.intervals.targetHealthMs,
        });
        const fleets = new FleetCache({ repository });
        const knownFleets = new KnownFleets({ config, cache: fleets, logger });
        const acceptances = new FleetAcceptances({ fleets: knownFleets });
        const board = new FactsBoard({
          config,
          store,
          logger,
          accepted: () => acceptances.current(),
        });
        acceptances.onChange(() => board.touch());
        const shared = {
          config,
          board,
          collectors,
          leases,
          logger,
          replica,
          scheduler,
          store,
        };
        const tellViewers = () =>
          signals.publish({
            channel: 'spokes',
            recipients: { type: 'broadcast' },
            message: { revision: randomUUID() },
          });
        const polling = new AwsPolling(shared);
        const shards = new ClusterShards(shared);
        const evaluation = new Evaluation({
          ...shared,
          engine: traceEngine,
          expects: () => [...polling.sources, ...shards.sources],
          onRevision: tellViewers,
        });
        const probing = new Probing({
          ...shared,
          index: () => evaluation.index(),
        });

        const follower = new Follower({
          ...shared,
          polling,
          shards,
          evaluation,
          tellViewers,
        });

        const work = new WorkInProgress();
        const pullRequests = new PullRequestCache({
          finder: deps.pullRequestFinder,
          logger,
          // Viewers who are not told ask again by themselves.
          onChange: () => void tellViewers().catch(() => {}),
        });
        const mutes = new MuteStore({ knex });
        const ingress = new IngressReader({
          config,
          mutes,
          store,
          evaluation,
          pullRequests,
          fleets: knownFleets,
        });
        const ownership = new OwnershipReader({
          auth: deps.auth,
          userInfo: deps.userInfo,
        });
        const notices = new NoticeStore({ knex });
        const sender = new NoticeSender({
          notifications: deps.notifications,
          logger,
        });
        const unreadNotifier = new UnreadNotifier({
          config,
          notices,
          sender,
          unread: () =>
            unreadSources([...polling.status(), ...shards.status()]),
        });
        const notifier = new Notifier({
          config,
          store,
          notices,
          sender,
          mutes,
          index: () => evaluation.index(),
          catalog,
          auth: deps.auth,
        });
        const summaries = new SummaryCache({ store });
        const seen = {
          config,
          summaries,
          mutes,
          catalog,
          setupOf: (cluster: string) => collectors.setupOf(cluster),
          sources: () => [...polling.status(), ...shards.status()],
        };
        const previewer = new Previewer({
          config,
          catalog,
          permissions,
          ownership,
          fleets,
          repository,
        });
        const limit = new RateLimit({ config });
        const visible = new VisibleExposures({ catalog, permissions });
        registerActions({
          actionsRegistry: deps.actionsRegistry,
          catalog,
          config,
          evaluation,
          fleets: knownFleets,
          ingress,
          limit,
          permissions,
          previewer,
          setupOf: seen.setupOf,
          summaries,
          visible,
          work,
        });
        deps.httpRouter.use(
          createRouter({
            config,
            httpAuth,
            permissions,
            catalog,
            evaluation,
            ingress,
            work,
            refresher: new Refresher({
              config,
              leases,
              replica,
              reader: polling,
            }),
            previewer,
            limit,
            fixes: new FixReader({
              config,
              evaluation,
              fleets,
              ownership,
              permissions,
            }),
            forms: new FormAnswers({ config, fleets, ownership, logger }),
            history: new HistoryReader({
              config,
              transitions: new TransitionReader({ knex }),
              ingress,
              evaluation,
            }),
            muter: new Muter({
              config,
              store: mutes,
              auditor: deps.auditor,
              // Viewers who are not told ask again by themselves.
              onChange: () => void tellViewers().catch(() => {}),
            }),
            overview: new OverviewReader(seen),
            ownCauses: new OwnCausesReader({ ...seen, visible, ownership }),
            spokes: new SpokeReader({ ...seen, visible, ownership }),
            setupOf: seen.setupOf,
            status: () => describeStatus(config, seen.sources()),
          }),
        );

        // The plugin is ready before anything of the network was asked.
        lifecycle.addStartupHook(async () => {
          evaluation.start();
          await follower.start();
          await shards.start();
          await probing.start();
        });
        lifecycle.addStartupHook(() => {
          const { notifyAfterMs } = config.current;
          return scheduler.scheduleTask({
            id: 'notify',
            frequency: {
              milliseconds: clamp(notifyAfterMs / 2, 1_000, 30_000),
            },
            timeout: { minutes: 5 },
            fn: async () => {
              const leave = work.enter();
              await Promise.all([notifier.run(), unreadNotifier.run()]).finally(
                leave,
              );
            },
          });
        });
        lifecycle.addStartupHook(() =>
          scheduler.scheduleTask({
            id: 'forget-transitions',
            frequency: { hours: 24 },
            timeout: { minutes: 5 },
            initialDelay: { minutes: 5 },
            fn: async () => {
              const { retentionMs } = config.current;
              await store.removeTransitions(new Date(Date.now() - retentionMs));
              await mutes.removeEnded();
            },
          }),
        );
        // Before any plugin shuts down: from then on the database may be taken. In development, Backstage keeps the one
        // connection of an in-memory database to save its content, and a query sent later would wait for it in vain.
        deps.rootLifecycle.addBeforeShutdownHook(async () => {
          polling.stop();
          probing.stop();
          pullRequests.stop();
          await Promise.all([
            work.close(patienceMs),
            follower.stop(),
            shards.stop(),
            evaluation.stop(),
          ]);
        });
      },
    });
  },
});
