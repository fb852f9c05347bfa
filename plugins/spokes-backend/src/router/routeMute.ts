import {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import {
  MuteAnswer,
  muteQuestionSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { Request, Response, Router } from 'express';
import { Muter } from '../mute';

/** Who asked, in the words of the audit log. */
export type Caller = BackstageCredentials<
  BackstageUserPrincipal | BackstageServicePrincipal
>;

/** Maintenance of a spoke. */
export function routeMute(
  router: Router,
  options: {
    muter: Pick<Muter, 'mute' | 'unmute'>;
    credentialsOf(req: Request): Promise<Caller>;
  },
): void {
  const { muter, credentialsOf } = options;

  router.post('/spokes/:name/mute', async (req, res: Response<MuteAnswer>) => {
    const question = muteQuestionSchema.parse(req.body);
    const by = nameOf(await credentialsOf(req));
    res.json(await muter.mute(req.params.name, question, { by, request: req }));
  });

  router.delete(
    '/spokes/:name/mute',
    async (req, res: Response<MuteAnswer>) => {
      const by = nameOf(await credentialsOf(req));
      res.json(await muter.unmute(req.params.name, { by, request: req }));
    },
  );
}

function nameOf({ principal }: Caller): string {
  return principal.type === 'user'
    ? principal.userEntityRef
    : principal.subject;
}
