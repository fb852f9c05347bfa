import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { EntityFixes } from '@fitsync/backstage-plugin-spokes-common';
import { Request, Response, Router } from 'express';
import { FixReader } from './FixReader';
import { IngressReader } from './IngressReader';

/** Which findings of an entity the asker can mend by a pull request of ours. */
export function routeFixes(
  router: Router,
  options: {
    ingress: Pick<IngressReader, 'read'>;
    fixes: Pick<FixReader, 'read'>;
    credentialsOf(req: Request): Promise<BackstageCredentials>;
    maySeeFleet(credentials: BackstageCredentials): Promise<boolean>;
    readEntity(
      req: Request,
      credentials: BackstageCredentials,
    ): Promise<Entity>;
  },
): void {
  const { ingress, fixes, credentialsOf, maySeeFleet, readEntity } = options;

  router.get(
    '/entities/:kind/:namespace/:name/fixes',
    async (req, res: Response<EntityFixes>) => {
      const credentials = await credentialsOf(req);
      const entity = await readEntity(req, credentials);
      const fleet = await maySeeFleet(credentials);
      const { exposures } = await ingress.read(entity, { fleet });
      res.json({
        entityRef: stringifyEntityRef(entity),
        items: await fixes.read(exposures, credentials),
      });
    },
  );
}
