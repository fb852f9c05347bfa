import { escapeRegExp } from 'lodash';
import { http, HttpResponse, RequestHandler } from 'msw';
import { World } from '../world/World';
import { awsHandler } from './awsHandler';
import { AwsService } from './AwsRequest';

const services: AwsService[] = [
  'ec2',
  'elasticloadbalancing',
  'route53',
  'sts',
  'acm',
  'cloudwatch',
];

/** The same answers for tests: `<baseUrl>/ec2`, `<baseUrl>/elasticloadbalancing` … are the SDK's endpoints. */
export function awsMswHandlers(
  world: World,
  baseUrl: string,
): RequestHandler[] {
  const handle = awsHandler(world);
  return services.map(service =>
    http.all(
      new RegExp(`^${escapeRegExp(`${baseUrl}/${service}`)}(/|\\?|$)`),
      async ({ request }) => {
        const { pathname, search } = new URL(request.url);
        const base = new URL(`${baseUrl}/${service}`).pathname;
        const { status, headers, body } = await handle({
          service,
          method: request.method,
          path: `${pathname.slice(base.length)}${search}`,
          headers: Object.fromEntries(request.headers),
          body: await request.text(),
        });
        return new HttpResponse(body, { status, headers });
      },
    ),
  );
}
