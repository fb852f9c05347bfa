import { setTimeout as delay } from 'node:timers/promises';
import { AwsWorld } from '../world/AwsWorld';
import { Refusal } from '../world/Refusal';
import { World } from '../world/World';
import { Caller } from './AwsCall';
import { AwsError } from './AwsError';
import { AwsRequest, AwsResponse, AwsService } from './AwsRequest';
import { jsonActions } from './json/jsonActions';
import { errorJson, isJsonService } from './json/jsonAnswers';
import { callerOf } from './callerOf';
import { regionOf } from './regionOf';
import { Route53Route } from './route53/Route53Route';
import { route53Routes } from './route53/route53Routes';
import { QueryParameters } from './QueryParameters';
import { queryServices, refusalsOf } from './services';
import { takeRefusal } from './takeRefusal';
import { errorXml, resultXml } from './xmlAnswers';

/** An action that was found for a request, ready to be made. */
interface Operation {
  name: string;
  answer(caller: Caller): object;
}

/** Answers AWS calls from the world as it stands at that moment. */
export function awsHandler(
  world: World,
): (request: AwsRequest) => Promise<AwsResponse> {
  return async request => {
    const { service } = request;
    const requestId = crypto.randomUUID();
    try {
      const caller = callerOf(request, world.aws);
      if (!caller) throw refusalsOf[service].notAuthenticated();

      const { name, answer } = operationOf(world, request);
      const refusal = takeRefusal(world.aws, `${service}:${name}`);
      if (isJsonService(service)) {
        await refuse(refusal, service, caller, name);
        const body = JSON.stringify(answer(caller));
        return json(200, refusal?.kind === 'broken' ? body.slice(1) : body);
      }
      if (refusal?.kind === 'broken') {
        return xml(200, `<${name}Response><requestId>${requestId}`);
      }
      await refuse(refusal, service, caller, name);
      return xml(200, resultXml(service, name, answer(caller), requestId));
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      if (isJsonService(service)) return json(error.status, errorJson(error));
      return xml(error.status, errorXml(service, error, requestId));
    }
  };
}

function operationOf(world: World, request: AwsRequest): Operation {
  if (request.service === 'route53')
    return route53Operation(world.aws, request);
  if (isJsonService(request.service)) return jsonOperation(world, request);

  const parameters = new QueryParameters(request.body);
  const name = parameters.get('Action') ?? '';
  const action = queryServices[request.service].actions.find(
    one => one.name === name,
  );
  if (!action) {
    throw new AwsError(
      'InvalidAction',
      `The action ${name} is not valid for this web service.`,
    );
  }
  return {
    name,
    answer: caller =>
      action.answer({
        world,
        aws: regionOf(world.aws, caller.region),
        parameters,
        caller,
      }),
  };
}

function jsonOperation(
  world: World,
  { service, headers, body }: AwsRequest,
): Operation {
  const target = String(headers['x-amz-target'] ?? '');
  const action = jsonActions.find(
    one => one.service === service && one.target === target,
  );
  if (!action) {
    throw new AwsError('UnknownOperationException', 'Unknown operation', 400);
  }
  return {
    name: target.split('.')[1],
    answer: ({ region }) =>
      action.answer(
        { ...world, aws: regionOf(world.aws, region) },
        JSON.parse(body || '{}'),
      ),
  };
}

function route53Operation(aws: AwsWorld, request: AwsRequest): Operation {
  const url = new URL(request.path ?? '/', 'http://route53.invalid');
  const matches = route53Routes.flatMap((route: Route53Route) => {
    const match = url.pathname.match(route.path);
    return match ? [{ route, id: match[1] ?? '' }] : [];
  });
  const [found] = matches;
  if (!found || (request.method ?? 'GET') !== 'GET') {
    throw new AwsError('UnknownOperationException', 'Unknown operation', 404);
  }
  return {
    name: found.route.name,
    answer: () => found.route.answer(aws, url.searchParams, found.id),
  };
}

async function refuse(
  refusal: Refusal | undefined,
  service: AwsService,
  caller: Caller,
  name: string,
): Promise<void> {
  switch (refusal?.kind) {
    case 'denied':
      throw refusalsOf[service].denied(caller.arn, `${service}:${name}`);
    case 'throttled':
      throw refusalsOf[service].throttled();
    case 'failed':
      throw new AwsError('InternalError', 'An internal error occurred', 500);
    case 'slow':
      await delay(refusal.milliseconds ?? 1000);
      break;
    default:
  }
}

function json(status: number, body: string): AwsResponse {
  return {
    status,
    headers: { 'content-type': 'application/x-amz-json-1.1' },
    body,
  };
}

function xml(status: number, body: string): AwsResponse {
  return {
    status,
    headers: { 'content-type': 'text/xml;charset=UTF-8' },
    body,
  };
}
