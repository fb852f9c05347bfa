import { EntityIngress } from '@fitsync/backstage-plugin-spokes-common';
import { http, HttpResponse, JsonBodyType } from 'msw';
import { SetupServer } from 'msw/node';

const base = 'http://localhost/api/spokes';
const entity = `${base}/entities/component/default/productpage`;

/** The spokes backend at the wire. Counts what it was asked. */
export function mockBackend(server: SetupServer) {
  const asked: string[] = [];
  const answer = (
    method: 'get' | 'post',
    url: string,
    reply: JsonBodyType | (() => JsonBodyType | Response),
  ) =>
    server.use(
      http[method](url, ({ request }) => {
        asked.push(`${request.method} ${new URL(request.url).pathname}`);
        const body = typeof reply === 'function' ? reply() : reply;
        return body instanceof Response ? body : HttpResponse.json(body);
      }),
    );

  return {
    asked,
    ingress: (reply: EntityIngress | (() => EntityIngress | Response)) =>
      answer('get', `${entity}/ingress`, reply),
    refresh: (reply: JsonBodyType | (() => Response)) =>
      answer('post', `${entity}/refresh`, reply),
    spokes: (reply: JsonBodyType | (() => Response)) =>
      answer('get', `${base}/spokes`, reply),
    availability: (reply: JsonBodyType | (() => JsonBodyType | Response)) =>
      answer('post', `${base}/availability`, reply),
    preview: (reply: JsonBodyType | (() => JsonBodyType | Response)) =>
      answer('post', `${base}/preview`, reply),
  };
}

/** What Backstage's backend answers to an error. */
export function failure(status: number, name: string, message: string) {
  return HttpResponse.json(
    { error: { name, message }, response: { statusCode: status } },
    { status },
  );
}
