import {
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { createValidatedOpenApiRouter } from '@backstage/backend-openapi-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  Adoption,
  AvailabilityAnswer,
  availabilityQuestionSchema,
  BackendStatus,
  changePreviewQuestionSchema,
  CidrAnswer,
  cidrQuestionSchema,
  ClusterSetup,
  EntityIngress,
  FleetView,
  ingressQuestionSchema,
  Preview,
  RefreshAnswer,
  spokesFleetReadPermission,
} from '@fitsync/backstage-plugin-spokes-common';
import { apiLimits } from '@fitsync/backstage-plugin-spokes-node/manifests';
import PromiseRouter from 'express-promise-router';
import express, { Request, Response, Router } from 'express';
import { SpokesConfigSource } from '../config';
import { Evaluation } from '../evaluation';
import { HistoryReader } from '../history';
import { limitDepth, limitRequests, RateLimit } from '../limits';
import { Muter } from '../mute';
import { OverviewReader, OwnCausesReader, SpokeReader } from '../overview';
import { spec } from '../schema/openapi';
import { Refresher } from '../tasks/Refresher';
import { answerAdoption } from './answerAdoption';
import { createRequestGate } from './createRequestGate';
import { FixReader } from './FixReader';
import { FormAnswers } from './FormAnswers';
import { lineToAdd } from './confirmBinding';
import { IngressReader } from './IngressReader';
import { listSpokeOptions } from './listSpokeOptions';
import { Previewer } from './Previewer';
import { routeCallers } from './routeCallers';
import { routeFixes } from './routeFixes';
import { routeMute } from './routeMute';
import { routeHistory } from './routeHistory';
import { routeOverview } from './routeOverview';
import { WorkInProgress } from '../WorkInProgress';

/** Serves the API that `schema/openapi.ts` describes. */
export function createRouter(options: {
  config: SpokesConfigSource;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  catalog: CatalogService;
  ingress: Pick<IngressReader, 'read' | 'confirmed'>;
  evaluation: Pick<Evaluation, 'freshIndex'>;
  refresher: Pick<Refresher, 'refresh'>;
  previewer: Pick<Previewer, 'preview'>;
  fixes: Pick<FixReader, 'read'>;
  limit: Pick<RateLimit, 'take'>;
  forms: Pick<
    FormAnswers,
    | 'availability'
    | 'cidr'
    | 'exposures'
    | 'fleet'
    | 'fleetWithContent'
    | 'hubs'
  >;
  history: Pick<HistoryReader, 'ofEntity' | 'ofFleet'>;
  muter: Pick<Muter, 'mute' | 'unmute'>;
  overview: Pick<OverviewReader, 'overview' | 'traced'>;
  ownCauses: Pick<OwnCausesReader, 'read'>;
  spokes: Pick<SpokeReader, 'read' | 'exposures'>;
  work: WorkInProgress;
  setupOf(cluster: string): ClusterSetup | undefined;
  status(): BackendStatus;
}): Router {
  const { config, httpAuth, permissions, catalog, evaluation } = options;
  const router: Router = createValidatedOpenApiRouter(spec, {
    // Bodies are parsed below: what a middleware in here refuses would be told as a mistake in the request.
    middleware: [(_req, _res, next) => next()],
  });

  const credentialsOf = (req: Request) =>
    httpAuth.credentials(req, { allow: ['user', 'service'] });

  async function maySeeFleet(credentials: BackstageCredentials) {
    const [{ result }] = await permissions.authorize(
      [{ permission: spokesFleetReadPermission }],
      { credentials },
    );
    return result === AuthorizeResult.ALLOW;
  }

  async function readEntity(
    req: Request,
    credentials: BackstageCredentials,
  ): Promise<Entity> {
    const { kind, namespace, name } = req.params;
    const ref = stringifyEntityRef({ kind, namespace, name });
    const entity = await catalog.getEntityByRef(ref, { credentials });
    if (!entity) throw new NotFoundError(`No entity is named '${ref}'`);
    return entity;
  }

  router.get('/status', async (req, res: Response<BackendStatus>) => {
    const { sources, refused, ...rest } = options.status();
    const fleet = await maySeeFleet(await credentialsOf(req));
    // Both hold accounts, clusters and values of the configuration.
    res.json(
      fleet
        ? { ...rest, sources, ...(refused && { refused }) }
        : { ...rest, sources: [] },
    );
  });

  router.get(
    '/entities/:kind/:namespace/:name/ingress',
    async (req, res: Response<EntityIngress>) => {
      const question = ingressQuestionSchema.parse(req.query);
      const credentials = await credentialsOf(req);
      const entity = await readEntity(req, credentials);
      const fleet = await maySeeFleet(credentials);
      res.json(await options.ingress.read(entity, { fleet, ...question }));
    },
  );

  router.post(
    '/entities/:kind/:namespace/:name/refresh',
    async (req, res: Response<RefreshAnswer>) => {
      const entity = await readEntity(req, await credentialsOf(req));
      const exposures = await options.ingress.confirmed(entity);
      if (!exposures.length) {
        throw new ConflictError(
          `Nothing was read: no live Service confirms what ${stringifyEntityRef(
            entity,
          )} claims. Add the annotation '${lineToAdd(
            entity,
          )}' to its Service, then try again`,
        );
      }
      res.json(await options.refresher.refresh(exposures));
    },
  );

  router.get('/spokes', async (req, res) => {
    const fleet = await maySeeFleet(await credentialsOf(req));
    const index = await evaluation.freshIndex();
    const { setupOf } = options;
    res.json({
      items: listSpokeOptions(config.current, { index, setupOf, fleet }),
    });
  });

  routeHistory(router, {
    ...options,
    credentialsOf,
    maySeeFleet,
    readEntity,
  });
  routeCallers(router, {
    ...options,
    credentialsOf,
    maySeeFleet,
    readEntity,
  });
  routeFixes(router, {
    ...options,
    credentialsOf,
    maySeeFleet,
    readEntity,
  });
  routeMute(router, { ...options, credentialsOf });
  routeOverview(router, { ...options, credentialsOf, maySeeFleet });

  router.post(
    '/availability',
    async (req, res: Response<AvailabilityAnswer>) => {
      const question = availabilityQuestionSchema.parse(req.body);
      const credentials = await credentialsOf(req);
      const fleet = await maySeeFleet(credentials);
      const index = await evaluation.freshIndex();
      const { forms } = options;
      res.json(
        await forms.availability(question, { index, credentials, fleet }),
      );
    },
  );

  router.get('/hubs', async (_req, res) => {
    const index = await evaluation.freshIndex();
    res.json({ items: await options.forms.hubs(index) });
  });

  router.get('/hubs/:name/adoption', async (req, res: Response<Adoption>) => {
    const { facts } = await evaluation.freshIndex();
    res.json(
      answerAdoption(req.params.name, { facts, config: config.current }),
    );
  });

  router.get('/fleet', async (_req, res: Response<FleetView>) => {
    res.json(await options.forms.fleet(await evaluation.freshIndex()));
  });

  router.get('/exposures', async (req, res) => {
    const credentials = await credentialsOf(req);
    res.json({ items: await options.forms.exposures(credentials) });
  });

  router.post('/cidr', async (req, res: Response<CidrAnswer>) => {
    const question = cidrQuestionSchema.parse(req.body);
    const fleet = await maySeeFleet(await credentialsOf(req));
    const index = await evaluation.freshIndex();
    res.json(await options.forms.cidr(question, { index, fleet }));
  });

  router.post('/preview', async (req, res: Response<Preview>) => {
    const question = changePreviewQuestionSchema.parse(req.body);
    const credentials = await credentialsOf(req);
    const controller = new AbortController();
    res.on('close', () => controller.abort());
    res.json(
      await options.previewer.preview(question, {
        index: await evaluation.freshIndex(),
        credentials,
        signal: controller.signal,
      }),
    );
  });

  // The gate stands first: nothing of a request is read before it is allowed.
  const gated = PromiseRouter();
  gated.use(createRequestGate({ httpAuth, permissions }));
  gated.use(limitRequests({ httpAuth, limit: options.limit }));
  gated.use((_req, res, next) => {
    res.on('close', options.work.enter());
    next();
  });
  gated.use(express.json({ limit: apiLimits.bytes }));
  gated.use(limitDepth(apiLimits.depth));
  gated.use(router);
  return gated;
}
