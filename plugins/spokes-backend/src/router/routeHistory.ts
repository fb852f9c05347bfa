import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  EntityHistory,
  historyQuestionSchema,
  transitionsQuestionSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { Request, Response, Router } from 'express';
import { HistoryReader } from '../history';

/** When verdicts changed. */
export function routeHistory(
  router: Router,
  options: {
    history: Pick<HistoryReader, 'ofEntity' | 'ofFleet'>;
    credentialsOf(req: Request): Promise<BackstageCredentials>;
    maySeeFleet(credentials: BackstageCredentials): Promise<boolean>;
    readEntity(
      req: Request,
      credentials: BackstageCredentials,
    ): Promise<Entity>;
  },
): void {
  const { history, credentialsOf, maySeeFleet, readEntity } = options;

  router.get(
    '/entities/:kind/:namespace/:name/history',
    async (req, res: Response<EntityHistory>) => {
      const question = historyQuestionSchema.parse(req.query);
      const credentials = await credentialsOf(req);
      const entity = await readEntity(req, credentials);
      const fleet = await maySeeFleet(credentials);
      res.json(await history.ofEntity(entity, question, { fleet }));
    },
  );

  router.get('/transitions', async (req, res: Response<EntityHistory>) => {
    const question = transitionsQuestionSchema.parse(req.query);
    res.json(await history.ofFleet(question));
  });
}
