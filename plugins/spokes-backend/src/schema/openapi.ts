import {
  addressViewSchema,
  adoptionSchema,
  availabilityAnswerSchema,
  availabilityQuestionSchema,
  backendStatusSchema,
  changePreviewQuestionSchema,
  cidrAnswerSchema,
  cidrQuestionSchema,
  entityCallersSchema,
  entityFixesSchema,
  entityHistorySchema,
  entityIngressSchema,
  exposureOptionsSchema,
  fleetOverviewSchema,
  fleetViewSchema,
  historyQuestionSchema,
  ingressQuestionSchema,
  hubOptionsSchema,
  muteAnswerSchema,
  muteQuestionSchema,
  overviewQuestionSchema,
  ownCausesSchema,
  previewSchema,
  refreshAnswerSchema,
  spokeOptionsSchema,
  spokeViewSchema,
  tracedPageSchema,
  tracedQuestionSchema,
  transitionsQuestionSchema,
} from '@fitsync/backstage-plugin-spokes-common';
import { z } from 'zod';

const inPath = (name: string) => ({
  name,
  in: 'path' as const,
  required: true,
  schema: { type: 'string' as const, minLength: 1, maxLength: 253 },
});
const entityParameters = ['kind', 'namespace', 'name'].map(inPath);
const spokeParameters = [inPath('name')];

/**
 * The OpenAPI document, made from the schemas that the answers are typed by: there is nothing to keep in step.
 */
export const spec = {
  openapi: '3.1.0',
  info: {
    title: 'spokes',
    version: '1',
    description: 'How each service is reached from the internet, hop by hop.',
    license: {
      name: 'Apache-2.0',
      url: 'https://www.apache.org/licenses/LICENSE-2.0.html',
    },
  },
  servers: [{ url: '/' }],
  components: {
    securitySchemes: {
      JWT: { type: 'http' as const, scheme: 'bearer', bearerFormat: 'JWT' },
    },
  },
  // Backstage judges credentials before the router does: none here is no way in.
  security: [{}, { JWT: [] }],
  paths: {
    '/status': {
      get: operation({
        operationId: 'GetStatus',
        summary: 'What is configured, and how each source was last read.',
        answer: backendStatusSchema,
      }),
    },
    '/entities/{kind}/{namespace}/{name}/ingress': {
      get: operation({
        operationId: 'GetIngress',
        summary: 'The exposures of an entity, worst first.',
        parameters: [...entityParameters, ...inQuery(ingressQuestionSchema)],
        answer: entityIngressSchema,
      }),
    },
    '/entities/{kind}/{namespace}/{name}/refresh': {
      post: operation({
        operationId: 'Refresh',
        summary: "Reads again what stands behind an entity's exposures.",
        parameters: entityParameters,
        answer: refreshAnswerSchema,
      }),
    },
    '/entities/{kind}/{namespace}/{name}/history': {
      get: operation({
        operationId: 'GetEntityHistory',
        summary:
          'When the verdicts of an entity’s exposures changed, newest first.',
        parameters: [...entityParameters, ...inQuery(historyQuestionSchema)],
        answer: entityHistorySchema,
      }),
    },
    '/entities/{kind}/{namespace}/{name}/callers': {
      get: operation({
        operationId: 'GetCallers',
        summary:
          'Who may call the Services of an entity, whom they call, and what each call would get.',
        parameters: entityParameters,
        answer: entityCallersSchema,
      }),
    },
    '/entities/{kind}/{namespace}/{name}/fixes': {
      get: operation({
        operationId: 'GetFixes',
        summary:
          'Which findings of an entity the asker can mend by a pull request: those whose fix lies in files that were rendered.',
        parameters: entityParameters,
        answer: entityFixesSchema,
      }),
    },
    '/transitions': {
      get: operation({
        operationId: 'ListTransitions',
        summary: 'When verdicts changed in the fleet, newest first.',
        parameters: inQuery(transitionsQuestionSchema),
        answer: entityHistorySchema,
      }),
    },
    '/spokes': {
      get: operation({
        operationId: 'ListSpokes',
        summary: 'The spokes that a service can be brought to.',
        answer: spokeOptionsSchema,
      }),
    },
    '/spokes/{name}': {
      get: operation({
        operationId: 'GetSpoke',
        summary: 'One spoke: its network, its nodes, and how it goes on.',
        parameters: spokeParameters,
        answer: spokeViewSchema,
      }),
    },
    '/spokes/{name}/exposures': {
      get: operation({
        operationId: 'ListSpokeExposures',
        summary:
          'The exposures of one spoke that the caller may see, worst first.',
        parameters: [...spokeParameters, ...inQuery(tracedQuestionSchema)],
        answer: tracedPageSchema,
      }),
    },
    '/spokes/{name}/mute': {
      post: operation({
        operationId: 'MuteSpoke',
        summary: 'Notify nobody of a spoke for a while: maintenance.',
        parameters: spokeParameters,
        question: muteQuestionSchema,
        answer: muteAnswerSchema,
      }),
      delete: operation({
        operationId: 'UnmuteSpoke',
        summary: 'Notify the owners of a spoke again.',
        parameters: spokeParameters,
        answer: muteAnswerSchema,
      }),
    },
    '/overview': {
      get: operation({
        operationId: 'GetOverview',
        summary: 'What is wrong now, and how each spoke stands hop by hop.',
        parameters: inQuery(overviewQuestionSchema),
        answer: fleetOverviewSchema,
      }),
    },
    '/causes': {
      get: operation({
        operationId: 'GetOwnCauses',
        summary: 'What is wrong now with what the asker owns.',
        answer: ownCausesSchema,
      }),
    },
    '/traced': {
      get: operation({
        operationId: 'ListTraced',
        summary: 'The exposures of the fleet, worst first.',
        parameters: inQuery(tracedQuestionSchema),
        answer: tracedPageSchema,
      }),
    },
    '/addresses': {
      get: operation({
        operationId: 'GetAddresses',
        summary: 'Who holds which addresses, and what is free.',
        answer: addressViewSchema,
      }),
    },
    '/availability': {
      post: operation({
        operationId: 'CheckAvailability',
        summary: 'Whether a name, a host and a path are free on a spoke.',
        question: availabilityQuestionSchema,
        answer: availabilityAnswerSchema,
      }),
    },
    '/hubs': {
      get: operation({
        operationId: 'ListHubs',
        summary: 'The hubs that a spoke can stand behind.',
        answer: hubOptionsSchema,
      }),
    },
    '/hubs/{name}/adoption': {
      get: operation({
        operationId: 'GetAdoption',
        summary: 'A hub and its spokes as blueprints, as far as facts tell.',
        parameters: spokeParameters,
        answer: adoptionSchema,
      }),
    },
    '/exposures': {
      get: operation({
        operationId: 'ListExposures',
        summary:
          'The exposures in the fleet repository that the caller may change.',
        answer: exposureOptionsSchema,
      }),
    },
    '/fleet': {
      get: operation({
        operationId: 'GetFleet',
        summary: 'Hubs and spokes, of configuration and of the repositories.',
        answer: fleetViewSchema,
      }),
    },
    '/cidr': {
      post: operation({
        operationId: 'NextCidr',
        summary: 'The next free block behind a hub, and who holds the others.',
        question: cidrQuestionSchema,
        answer: cidrAnswerSchema,
      }),
    },
    '/preview': {
      post: operation({
        operationId: 'Preview',
        summary: 'What a pull request would write. Writes nothing.',
        question: changePreviewQuestionSchema,
        answer: previewSchema,
      }),
    },
  },
};

function operation(options: {
  operationId: string;
  summary: string;
  parameters?: object[];
  question?: z.ZodType;
  answer: z.ZodType;
}) {
  const { operationId, summary, parameters, question, answer } = options;
  return {
    operationId,
    summary,
    ...(parameters && { parameters }),
    ...(question && {
      requestBody: { required: true, content: json(question, 'input') },
    }),
    responses: {
      '200': { description: 'OK', content: json(answer, 'output') },
      default: { description: 'What went wrong, and what to do about it.' },
    },
  };
}

function json(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
  return { 'application/json': { schema: rest } };
}

/** A question that comes as the query of a GET; its defaults are the schema's. */
function inQuery(question: z.ZodObject) {
  const { properties = {} } = z.toJSONSchema(question, { io: 'output' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query' as const,
    required: false,
    schema,
  }));
}
