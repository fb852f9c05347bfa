import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import {
  AuthorizeResult,
  isPermission,
} from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import {
  spokesExposureProposePermission,
  spokesSpokeProposePermission,
} from '@fitsync/backstage-plugin-spokes-common';
import spokesModule from '../index';

interface Answer {
  status: number;
  body: any;
}

/** The real scaffolder with this module, talking to a git host. */
export async function startScaffolder(options: {
  /** `127.0.0.1:<port>` */
  gitHost: string;
  template: TemplateEntityV1beta3;
  mayPropose?: boolean;
  ownershipEntityRefs?: string[];
}) {
  const {
    gitHost,
    mayPropose = true,
    ownershipEntityRefs = ['user:default/mock'],
    template,
  } = options;
  const templateRef = `template:default/${template.metadata.name}`;
  const permissions = mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission }) => ({
        result:
          !mayPropose &&
          (isPermission(permission, spokesExposureProposePermission) ||
            isPermission(permission, spokesSpokeProposePermission))
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      })),
    authorizeConditional: async requests =>
      requests.map(() => ({ result: AuthorizeResult.ALLOW })),
  });
  const userInfo = mockServices.userInfo.mock({
    getUserInfo: async () => ({
      userEntityRef: 'user:default/mock',
      ownershipEntityRefs,
    }),
  });
  const catalog = catalogServiceMock.mock({
    getEntityByRef: async ref =>
      ref === templateRef ||
      (typeof ref === 'object' && ref.name === template.metadata.name)
        ? template
        : undefined,
    addLocation: async () => {
      throw new Error('the file is not merged yet');
    },
  });
  const backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      spokesModule,
      permissions.factory,
      catalog.factory,
      userInfo.factory,
      mockServices.rootConfig.factory({ data: configFor(gitHost) }),
    ],
  });

  const ask = async (
    method: string,
    path: string,
    body?: object,
  ): Promise<Answer> => {
    const response = await fetch(
      `http://localhost:${backend.server.port()}/api/scaffolder${path}`,
      {
        method,
        headers: {
          authorization: mockCredentials.user.header(),
          'content-type': 'application/json',
        },
        ...(body && { body: JSON.stringify(body) }),
      },
    );
    return { status: response.status, body: await response.json() };
  };

  return {
    catalog,
    /** Runs the template to its end, as a person does. */
    async run(values: object) {
      const started = await ask('POST', '/v2/tasks', {
        templateRef,
        values,
      });
      if (started.status !== 201) throw new Error(JSON.stringify(started.body));
      const task = `/v2/tasks/${started.body.id}`;
      let status = 'open';
      while (['open', 'processing'].includes(status)) {
        await new Promise(resolve => setTimeout(resolve, 50));
        status = (await ask('GET', task)).body.status;
      }
      const { body: events } = await ask('GET', `${task}/events`);
      const completion = events.find(
        ({ type }: { type: string }) => type === 'completion',
      );
      return { status, ...completion?.body };
    },
    dryRun: (values: object) =>
      ask('POST', '/v2/dry-run', { template, values, directoryContents: [] }),
    stop: () => backend.stop(),
  };
}

function configFor(gitHost: string) {
  return {
    integrations: {
      github: [
        {
          host: gitHost,
          apiBaseUrl: `http://${gitHost}/api/v3`,
          token: 'sandbox',
        },
      ],
    },
    spokes: {
      sandbox: true,
      clusters: [
        { spoke: 'fitsync-prod-spoke', hub: 'fitsync-hub' },
        { spoke: 'fitsync-stage-spoke', hub: 'fitsync-hub' },
      ],
      repositories: [
        {
          repoUrl: `${gitHost}?owner=fitsync&repo=fleet`,
        },
      ],
    },
  };
}
