import {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  AuthorizePermissionRequest,
} from '@backstage/plugin-permission-common';
import {
  spokesExposureProposePermission,
  spokesFleetReadPermission,
  spokesTraceReadPermission,
  spokesTraceRefreshPermission,
} from '@fitsync/backstage-plugin-spokes-common';
import { Request, RequestHandler } from 'express';

type Need = AuthorizePermissionRequest[] | 'signed-in';

/**
 * Stands before the whole router and decides by the path. A route that is not named here needs the strongest permission,
 * so that a new one cannot be open by oversight.
 */
export function createRequestGate(options: {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}): RequestHandler {
  const { httpAuth, permissions } = options;
  return async (req, _res, next) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const need = needOf(req);
    if (need === 'signed-in') {
      next();
      return;
    }
    const decisions = await permissions.authorize(need, { credentials });
    if (decisions.some(({ result }) => result !== AuthorizeResult.ALLOW)) {
      const names = need.map(({ permission }) => permission.name).join(', ');
      throw new NotAllowedError(`This needs the permission ${names}`);
    }
    next();
  };
}

const entityPath = /^\/entities\/([^/]+)\/([^/]+)\/([^/]+)\/(ingress|refresh)$/;

function needOf({ path }: Request): Need {
  const entity = entityPath.exec(path);
  if (entity) {
    const [kind, namespace, name] = entity.slice(1, 4).map(decode);
    const resourceRef = stringifyEntityRef({ kind, namespace, name });
    const read = { permission: spokesTraceReadPermission, resourceRef };
    const refresh = { permission: spokesTraceRefreshPermission, resourceRef };
    return entity[4] === 'refresh' ? [read, refresh] : [read];
  }
  switch (path) {
    case '/status':
    case '/openapi.json':
      return 'signed-in';
    case '/spokes':
    case '/availability':
    case '/preview':
      return [{ permission: spokesExposureProposePermission }];
    default:
      return [{ permission: spokesFleetReadPermission }];
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new InputError(`'${part}' in the path is not URL-encoded`);
  }
}
