import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  AddressView,
  FleetOverview,
  OwnCauses,
  overviewQuestionSchema,
  SpokeView,
  TracedPage,
  tracedQuestionSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { Request, Response, Router } from 'express';
import { Evaluation } from '../evaluation';
import {
  OverviewReader,
  OwnCausesReader,
  readAddresses,
  SpokeReader,
} from '../overview';
import { FormAnswers } from './FormAnswers';

/** The pages of the fleet and of a spoke. */
export function routeOverview(
  router: Router,
  options: {
    evaluation: Pick<Evaluation, 'freshIndex'>;
    forms: Pick<FormAnswers, 'fleetWithContent'>;
    overview: Pick<OverviewReader, 'overview' | 'traced'>;
    ownCauses: Pick<OwnCausesReader, 'read'>;
    spokes: Pick<SpokeReader, 'read' | 'exposures'>;
    credentialsOf(req: Request): Promise<BackstageCredentials>;
    maySeeFleet(credentials: BackstageCredentials): Promise<boolean>;
  },
): void {
  const { evaluation, forms, overview, spokes } = options;
  const { credentialsOf, maySeeFleet } = options;

  router.get('/overview', async (req, res: Response<FleetOverview>) => {
    const question = overviewQuestionSchema.parse(req.query);
    const credentials = await credentialsOf(req);
    const index = await evaluation.freshIndex();
    const { view } = await forms.fleetWithContent(index);
    res.json(
      await overview.overview(question, { index, fleet: view, credentials }),
    );
  });

  router.get('/causes', async (req, res: Response<OwnCauses>) => {
    const credentials = await credentialsOf(req);
    const fleet = await maySeeFleet(credentials);
    const index = await evaluation.freshIndex();
    res.json(await options.ownCauses.read({ index, credentials, fleet }));
  });

  router.get('/traced', async (req, res: Response<TracedPage>) => {
    const question = tracedQuestionSchema.parse(req.query);
    const index = await evaluation.freshIndex();
    res.json(await overview.traced(question, { index }));
  });

  router.get('/addresses', async (_req, res: Response<AddressView>) => {
    const index = await evaluation.freshIndex();
    const { fleets } = await forms.fleetWithContent(index);
    res.json(readAddresses({ index, fleets }));
  });

  router.get('/spokes/:name', async (req, res: Response<SpokeView>) => {
    const credentials = await credentialsOf(req);
    const fleet = await maySeeFleet(credentials);
    const index = await evaluation.freshIndex();
    const { view, fleets } = await forms.fleetWithContent(index);
    res.json(
      await spokes.read(req.params.name, {
        index,
        credentials,
        fleet,
        fleetView: view,
        fleets,
      }),
    );
  });

  router.get(
    '/spokes/:name/exposures',
    async (req, res: Response<TracedPage>) => {
      const question = tracedQuestionSchema.parse(req.query);
      const credentials = await credentialsOf(req);
      const fleet = await maySeeFleet(credentials);
      const index = await evaluation.freshIndex();
      res.json(
        await spokes.exposures(req.params.name, question, {
          index,
          credentials,
          fleet,
        }),
      );
    },
  );
}
