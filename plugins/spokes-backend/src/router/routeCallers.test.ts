import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import {
  EntityCallers,
  entityCallersSchema,
  serviceSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { createFactsIndex } from '@fitsync/backstage-plugin-spokes-node';
import { referenceFacts } from '@fitsync/backstage-plugin-spokes-node/testing';
import PromiseRouter from 'express-promise-router';
import express from 'express';
import request from 'supertest';
import { productpage } from '../__testUtils__/traces';
import { component } from '../__testUtils__/referenceConfig';
import { routeCallers } from './routeCallers';

/** What a caller gets of productpage, on a cluster where another team's pods run too. */
async function callers(options: {
  fleet: boolean;
  confirmed?: boolean;
}): Promise<EntityCallers> {
  const facts = referenceFacts();
  const [cluster] = facts.clusters;
  const pods = cluster.pods.value ?? [];
  const [pod] = pods;
  pods.push({
    ...pod,
    metadata: { ...pod.metadata, name: 'rival-0', namespace: 'rival-ns' },
    spec: { ...pod.spec, serviceAccountName: 'rival-account' },
  });
  cluster.services.value?.push(
    serviceSchema.parse({
      metadata: { name: 'rival-web', namespace: 'rival-ns' },
      spec: { selector: pod.metadata.labels },
    }),
  );
  const router = PromiseRouter();
  routeCallers(router, {
    ingress: {
      confirmed: async () => (options.confirmed === false ? [] : [productpage]),
    },
    evaluation: { freshIndex: async () => createFactsIndex(facts) },
    credentialsOf: async () => mockCredentials.user(),
    maySeeFleet: async () => options.fleet,
    readEntity: async (): Promise<Entity> =>
      component('productpage', 'fitsync-prod-spoke/default/productpage'),
  });
  const { body } = await request(express().use(router))
    .get('/entities/component/default/productpage/callers')
    .expect(200);
  return entityCallersSchema.parse(body);
}

describe('who may call an entity', () => {
  it('is told with a reason for each, by name to those who see the fleet', async () => {
    const { exposures } = await callers({ fleet: true });
    expect(exposures[0].callers.map(({ workload }) => workload)).toContainEqual(
      expect.objectContaining({
        namespace: 'rival-ns',
        account: 'rival-account',
        services: ['rival-web'],
      }),
    );
  });

  it('keeps the names of neighbours from everybody else', async () => {
    const told = await callers({ fleet: false });
    expect(told.exposures[0].callers.length).toBeGreaterThan(1);
    expect(JSON.stringify(told)).not.toContain('rival');
  });

  it('tells nothing of a Service that does not confirm the entity', async () => {
    const { exposures } = await callers({ fleet: true, confirmed: false });
    expect(exposures).toEqual([]);
  });
});
