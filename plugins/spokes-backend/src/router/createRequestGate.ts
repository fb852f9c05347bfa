import {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { InputError, NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  AuthorizePermissionRequest,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  spokesExposureProposePermission,
  spokesFleetReadPermission,
  spokesSpokeMutePermission,
  spokesSpokeProposePermission,
  spokesTraceReadPermission,
  spokesTraceRefreshPermission,
} from '@fitsync/backstage-plugin-spokes-common';
import { Request, RequestHandler } from 'express';

type Need =
  | 'signed-in'
  /** Every one of them. */
  | { all: AuthorizePermissionRequest[] }
  /** At least one of them, or the other on at least one entity. */
  | {
      any: AuthorizePermissionRequest[];
      somewhere?: ResourcePermission;
    };

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
    const requests = 'all' in need ? need.all : need.any;
    const decisions = await permissions.authorize(requests, { credentials });
    const isAllowed = ({ result }: { result: AuthorizeResult }) =>
      result === AuthorizeResult.ALLOW;
    const isAllowedSomewhere = async (permission: ResourcePermission) => {
      const [{ result }] = await permissions.authorizeConditional(
        [{ permission }],
        { credentials },
      );
      return result !== AuthorizeResult.DENY;
    };
    const somewhere = 'any' in need ? need.somewhere : undefined;
    const isEnough =
      'all' in need ? decisions.every(isAllowed) : decisions.some(isAllowed);
    if (!isEnough && !(somewhere && (await isAllowedSomewhere(somewhere)))) {
      const names = [...requests.map(({ permission }) => permission), somewhere]
        .flatMap(permission => permission?.name ?? [])
        .join('all' in need ? ', ' : ' or ');
      throw new NotAllowedError(`This needs the permission ${names}`);
    }
    next();
  };
}

const exposureProposal = { permission: spokesExposureProposePermission };
const spokeProposal = { permission: spokesSpokeProposePermission };
const entityPath =
  /^\/entities\/([^/]+)\/([^/]+)\/([^/]+)\/(ingress|history|callers|fixes|refresh)$/;

const mutePath = /^\/spokes\/[^/]+\/mute$/;

/** Who may read the traces of a spoke's own entity in the catalog sees its page, with what is theirs on it. */
const spokePath = /^\/spokes\/([^/]+)(\/exposures)?$/;

/** Tells of the network what the fleet's pages do, and to those only who may describe it. */
const adoptionPath = /^\/hubs\/[^/]+\/adoption$/;

function needOf({ path }: Request): Need {
  if (adoptionPath.test(path)) {
    return {
      all: [{ permission: spokesFleetReadPermission }, spokeProposal],
    };
  }
  const entity = entityPath.exec(path);
  if (entity) {
    const [kind, namespace, name] = entity.slice(1, 4).map(decode);
    const resourceRef = stringifyEntityRef({ kind, namespace, name });
    const read = { permission: spokesTraceReadPermission, resourceRef };
    const refresh = { permission: spokesTraceRefreshPermission, resourceRef };
    return { all: entity[4] === 'refresh' ? [read, refresh] : [read] };
  }
  const spoke = spokePath.exec(path);
  if (spoke) {
    const resourceRef = stringifyEntityRef({
      kind: 'resource',
      name: decode(spoke[1]),
    });
    return {
      any: [
        { permission: spokesFleetReadPermission },
        { permission: spokesTraceReadPermission, resourceRef },
      ],
    };
  }
  if (mutePath.test(path)) {
    return { all: [{ permission: spokesSpokeMutePermission }] };
  }
  switch (path) {
    case '/status':
    case '/openapi.json':
      return 'signed-in';
    case '/causes':
      // What of it is the caller's own and may be read, its reader decides entity by entity.
      return {
        any: [{ permission: spokesFleetReadPermission }],
        somewhere: spokesTraceReadPermission,
      };
    case '/spokes':
    case '/preview':
      // Which of them a preview needs depends on what is proposed; the previewer decides it before anything else.
      return { any: [exposureProposal, spokeProposal] };
    case '/availability':
    case '/exposures':
      return { all: [exposureProposal] };
    case '/hubs':
    case '/cidr':
      return { all: [spokeProposal] };
    default:
      return { all: [{ permission: spokesFleetReadPermission }] };
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new InputError(`'${part}' in the path is not URL-encoded`);
  }
}
