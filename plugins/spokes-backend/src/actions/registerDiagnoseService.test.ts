import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { actionsRegistryServiceMock } from '@backstage/backend-test-utils/alpha';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { component } from '../__testUtils__/referenceConfig';
import { blockedTrace, productpage } from '../__testUtils__/traces';
import { WorkInProgress } from '../WorkInProgress';
import { registerDiagnoseService } from './registerDiagnoseService';

function create(result: AuthorizeResult.ALLOW | AuthorizeResult.DENY) {
  const actionsRegistry = actionsRegistryServiceMock();
  const ingress = {
    read: jest.fn(async () => ({
      entityRef: 'component:default/bookinfo',
      revision: 'r',
      refreshSeconds: 30,
      problems: [],
      exposures: [
        {
          status: 'traced' as const,
          exposure: productpage,
          trace: {
            ...blockedTrace(),
            gitOps: {
              state: 'failed' as const,
              by: { kind: 'Kustomization', name: 'shop--cart' },
              reason: 'BuildFailed',
              observedAt: '2026-11-24T02:14:00.000Z',
            },
          },
          since: '2026-11-24T02:14:00.000Z',
          stale: false,
          comparison: {
            outcome: 'skipped' as const,
            because: 'No blueprint describes default/productpage',
            without: ['the way in'],
          },
        },
      ],
    })),
  };
  registerDiagnoseService({
    actionsRegistry,
    ingress,
    work: new WorkInProgress(),
    permissions: mockServices.permissions({ result }),
    catalog: catalogServiceMock({
      entities: [
        component('bookinfo', 'fitsync-prod-spoke/default/productpage'),
      ],
    }),
  });
  const ask = (entityRef: string) =>
    actionsRegistry.invoke({
      id: 'test:diagnose-service',
      input: { entityRef },
      credentials: mockCredentials.user(),
    });
  return { ask, ingress };
}

describe('diagnose-service', () => {
  it('denies before anything is looked up', async () => {
    const { ask, ingress } = create(AuthorizeResult.DENY);
    await expect(ask('component:default/bookinfo')).rejects.toThrow(
      'spokes.trace.read',
    );
    expect(ingress.read).not.toHaveBeenCalled();
  });

  it('gives the verdict, the cause, and what was observed apart from it', async () => {
    const { ask } = create(AuthorizeResult.ALLOW);
    await expect(ask('bookinfo')).resolves.toMatchObject({
      output: {
        entityRef: 'component:default/bookinfo',
        exposures: [
          {
            exposure: 'fitsync-prod-spoke/default/productpage',
            verdict: 'blocked',
            causes: [
              {
                code: 'HUB_ROUTE_MISSING',
                responsible: 'platform',
                observed: {
                  message: 'rtb-hub has no route to 10.1.0.0/16.',
                  fix: 'Add the route.',
                },
              },
            ],
            gitOps: {
              state: 'failed',
              observed: expect.stringContaining('BuildFailed'),
            },
            advice: [],
            comparison: {
              outcome: 'skipped',
              without: ['the way in'],
              observed: {
                because: 'No blueprint describes default/productpage',
              },
            },
          },
        ],
      },
    });
  });

  it('says that there is no such component', async () => {
    const { ask } = create(AuthorizeResult.ALLOW);
    await expect(ask('component:default/other')).rejects.toThrow(
      "No entity is named 'component:default/other'",
    );
  });
});
