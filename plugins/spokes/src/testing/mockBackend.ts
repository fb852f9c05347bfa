import {
  EntityFixes,
  EntityIngress,
} from '@fitsync/backstage-plugin-spokes-common';
import { http, HttpResponse, JsonBodyType } from 'msw';
import { SetupServer } from 'msw/node';
import { answerHistory } from './histories';

const base = 'http://localhost/api/spokes';
const entity = `${base}/entities/component/default/productpage`;

/** The spokes backend at the wire. Counts what it was asked. */
export function mockBackend(server: SetupServer) {
  const asked: string[] = [];
  const questions: unknown[] = [];
  const answer = (
    method: 'get' | 'post',
    url: string,
    reply:
      | JsonBodyType
      | ((
          question: unknown,
        ) => JsonBodyType | Response | Promise<JsonBodyType>),
  ) =>
    server.use(
      http[method](url, async ({ request }) => {
        asked.push(`${request.method} ${new URL(request.url).pathname}`);
        const question = method === 'post' ? await request.json() : undefined;
        if (method === 'post') questions.push(question);
        const body =
          typeof reply === 'function' ? await reply(question) : reply;
        return body instanceof Response ? body : HttpResponse.json(body);
      }),
    );

  // A cause asks for what may be proposed; most tests are about something else.
  server.use(
    http.get(`${entity}/fixes`, () =>
      HttpResponse.json({
        entityRef: 'component:default/productpage',
        items: [],
      }),
    ),
  );

  return {
    asked,
    /** What was posted. */
    questions,
    ingress: (reply: EntityIngress | (() => EntityIngress | Response)) =>
      answer('get', `${entity}/ingress`, reply),
    callers: (reply: JsonBodyType | (() => Response)) =>
      answer('get', `${entity}/callers`, reply),
    history: (reply: JsonBodyType | (() => Response)) =>
      answer('get', `${entity}/history`, reply),
    /** A history with the paths behind its changes. */
    replays: () =>
      server.use(
        http.get(`${entity}/history`, ({ request }) => {
          const { pathname, searchParams } = new URL(request.url);
          asked.push(`${request.method} ${pathname}`);
          return HttpResponse.json(
            answerHistory(Object.fromEntries(searchParams)),
          );
        }),
      ),
    fixes: (reply: EntityFixes) => answer('get', `${entity}/fixes`, reply),
    refresh: (reply: JsonBodyType | (() => Response)) =>
      answer('post', `${entity}/refresh`, reply),
    spokes: (reply: JsonBodyType | (() => Response)) =>
      answer('get', `${base}/spokes`, reply),
    hubs: (reply: JsonBodyType | (() => Response)) =>
      answer('get', `${base}/hubs`, reply),
    exposures: (reply: JsonBodyType | (() => Response)) =>
      answer('get', `${base}/exposures`, reply),
    cidr: (
      reply: JsonBodyType | ((question: unknown) => JsonBodyType | Response),
    ) => answer('post', `${base}/cidr`, reply),
    availability: (
      reply: JsonBodyType | ((question: unknown) => JsonBodyType | Response),
    ) => answer('post', `${base}/availability`, reply),
    preview: (
      reply:
        | JsonBodyType
        | ((
            question: unknown,
          ) => JsonBodyType | Response | Promise<JsonBodyType>),
    ) => answer('post', `${base}/preview`, reply),
  };
}

/** What Backstage's backend answers to an error. */
export function failure(status: number, name: string, message: string) {
  return HttpResponse.json(
    { error: { name, message }, response: { statusCode: status } },
    { status },
  );
}
