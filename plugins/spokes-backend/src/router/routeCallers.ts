import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { EntityCallers } from '@fitsync/backstage-plugin-spokes-common';
import { traceCallers } from '@fitsync/backstage-plugin-spokes-node';
import { Request, Response, Router } from 'express';
import { Evaluation } from '../evaluation';
import { foreignNames } from './foreignNames';
import { hideForeign } from './hideForeign';
import { IngressReader } from './IngressReader';

/** Who may call the Services of an entity. Only what a live Service confirms is told; neighbours have no names without the fleet. */
export function routeCallers(
  router: Router,
  options: {
    ingress: Pick<IngressReader, 'confirmed'>;
    evaluation: Pick<Evaluation, 'freshIndex'>;
    credentialsOf(req: Request): Promise<BackstageCredentials>;
    maySeeFleet(credentials: BackstageCredentials): Promise<boolean>;
    readEntity(
      req: Request,
      credentials: BackstageCredentials,
    ): Promise<Entity>;
  },
): void {
  const { ingress, evaluation, credentialsOf, maySeeFleet, readEntity } =
    options;

  router.get(
    '/entities/:kind/:namespace/:name/callers',
    async (req, res: Response<EntityCallers>) => {
      const credentials = await credentialsOf(req);
      const entity = await readEntity(req, credentials);
      const fleet = await maySeeFleet(credentials);
      const exposures = await ingress.confirmed(entity);
      const index = await evaluation.freshIndex();
      const entityRef = stringifyEntityRef(entity);
      res.json({
        entityRef,
        exposures: exposures.map(exposure => {
          const callers = traceCallers(index, exposure);
          const cluster = index.spokes.get(exposure.spoke)?.facts.cluster;
          return fleet || !cluster
            ? callers
            : hideForeign(
                callers,
                foreignNames(cluster, { ...exposure, entityRef }),
              );
        }),
      });
    },
  );
}
