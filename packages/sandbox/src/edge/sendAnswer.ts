import { ServerResponse } from 'node:http';
import { RequestAnswer } from '../world/walk';

type Answered = Extract<RequestAnswer, { kind: 'answered' }>;

/** What Envoy says where it answers by itself, word for word. */
const bodies = {
  NR: '',
  NC: '',
  UH: 'no healthy upstream',
  UF: 'upstream connect error or disconnect/reset before headers. reset reason: connection failure',
  UC: 'upstream connect error or disconnect/reset before headers. reset reason: connection termination',
} as const;

/** An answer as the gateway's Envoy gives it; only one of the app comes with the time that the app took. */
export function sendAnswer(
  res: ServerResponse,
  { status, flag }: Answered,
  { host, path }: { host: string; path: string },
): void {
  res.setHeader('server', 'istio-envoy');
  res.setHeader('content-type', 'text/plain');
  if (status === 301) res.setHeader('location', `https://${host}${path}`);
  if (status === 200) res.setHeader('x-envoy-upstream-service-time', '7');
  res.statusCode = status;
  if (flag) res.end(bodies[flag]);
  else if (status === 403) res.end('RBAC: access denied');
  else if (status === 200) {
    res.end(`The app behind ${host}${path} answers, says the sandbox.\n`);
  } else res.end();
}
