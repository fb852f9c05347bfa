import {
  mockCredentials,
  mockErrorHandler,
  mockServices,
} from '@backstage/backend-test-utils';
import express from 'express';
import PromiseRouter from 'express-promise-router';
import request from 'supertest';
import { fixedConfig } from '../__testUtils__/fixedConfig';
import { limitRequests } from './limitRequests';
import { RateLimit } from './RateLimit';

const limitOf = (costlyPerMinute: number) =>
  new RateLimit({
    config: fixedConfig({ spokes: { rateLimits: { costlyPerMinute } } }),
  });

describe('RateLimit', () => {
  it('counts each user for itself, and no service', async () => {
    const limit = limitOf(2);
    const [ann, bob] = ['ann', 'bob'].map(name =>
      mockCredentials.user(`user:default/${name}`),
    );
    await limit.take(ann, 2);
    await expect(limit.take(ann)).rejects.toMatchObject({
      statusCode: 429,
      message: expect.stringMatching(
        /^You asked for more than 2 costly answers in a minute; try again in \d+ s$/,
      ),
    });
    await limit.take(bob);
    await limit.take(mockCredentials.service(), 100);
  });
});

describe('limitRequests', () => {
  const refresh = '/entities/component/default/shop/refresh';

  function createApp() {
    const router = PromiseRouter();
    router.use(
      limitRequests({ httpAuth: mockServices.httpAuth(), limit: limitOf(5) }),
    );
    router.use((_req, res) => {
      res.json({});
    });
    return express().use(router).use(mockErrorHandler());
  }
  const as = (name: string) =>
    mockCredentials.user.header(`user:default/${name}`);

  it('refuses what costs too much, says when to come back, and answers the rest', async () => {
    const app = createApp();
    const ask = (path: string, name = 'ann') =>
      request(app).post(path).set('authorization', as(name));

    await ask(refresh).expect(200);
    const refused = await ask('/preview').expect(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.body.error).toMatchObject({ name: 'TooManyRequestsError' });
    await ask('/entities/component/default/shop/ingress').expect(200);
    await ask(refresh, 'bob').expect(200);
  });
});
