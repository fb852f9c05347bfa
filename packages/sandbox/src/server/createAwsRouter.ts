import express, { Router } from 'express';
import { awsHandler } from '../aws/awsHandler';
import { AwsService } from '../aws/AwsRequest';
import { World } from '../world/World';

const services: AwsService[] = [
  'ec2',
  'elasticloadbalancing',
  'route53',
  'sts',
  'acm',
  'cloudwatch',
];

/** The AWS query APIs, each below its own path: that path is the SDK's endpoint. */
export function createAwsRouter(world: World): Router {
  const handle = awsHandler(world);
  const router = Router();
  router.use(express.text({ type: () => true, limit: '1mb' }));
  for (const service of services) {
    router.use(`/${service}`, (req, res, next) => {
      handle({
        service,
        method: req.method,
        path: req.url,
        headers: req.headers,
        body: typeof req.body === 'string' ? req.body : '',
      })
        .then(({ status, headers, body }) =>
          res.status(status).set(headers).send(body),
        )
        .catch(next);
    });
  }
  return router;
}
