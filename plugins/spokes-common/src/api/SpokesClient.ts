import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import { z } from 'zod';
import { EntityCallers, entityCallersSchema } from './callerViews';
import { EntityFixes, entityFixesSchema } from './fixViews';
import { Adoption, adoptionSchema } from '../adoption';
import {
  ChangePreviewQuestion,
  CidrAnswer,
  cidrAnswerSchema,
  CidrQuestion,
  ExposureOption,
  exposureOptionsSchema,
  HubOption,
  hubOptionsSchema,
} from './formViews';
import { FleetView, fleetViewSchema } from './fleetViews';
import {
  EntityHistory,
  entityHistorySchema,
  HistoryQuestion,
  TransitionsQuestion,
} from './historyViews';
import { MuteAnswer, muteAnswerSchema, MuteQuestion } from './muteViews';
import {
  AddressView,
  addressViewSchema,
  FleetOverview,
  fleetOverviewSchema,
  OverviewQuestion,
  TracedPage,
  tracedPageSchema,
  TracedQuestion,
} from './overviewViews';
import { OwnCauses, ownCausesSchema } from './ownCausesViews';
import { SpokeView, spokeViewSchema } from './spokeViews';
import { SpokesApi, SpokesRequestOptions } from './SpokesApi';
import {
  EntityIngress,
  entityIngressSchema,
  IngressQuestion,
} from './exposureViews';
import {
  AvailabilityAnswer,
  availabilityAnswerSchema,
  AvailabilityQuestion,
  SpokeOption,
  spokeOptionsSchema,
} from './onboardingViews';
import { Preview, previewSchema } from './previewViews';
import {
  BackendStatus,
  backendStatusSchema,
  RefreshAnswer,
  refreshAnswerSchema,
} from './statusViews';

/**
 * Speaks to the spokes backend. Every answer is parsed, so that a caller gets what the types say or a clear failure.
 *
 * @public
 */
export class SpokesClient implements SpokesApi {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  /** Takes the frontend's `discoveryApi` and `fetchApi`, or the backend's `discovery` and a global fetch. */
  constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** {@inheritDoc SpokesApi.getStatus} */
  getStatus(options?: SpokesRequestOptions): Promise<BackendStatus> {
    return this.#get('/status', backendStatusSchema, options);
  }

  /** {@inheritDoc SpokesApi.getIngress} */
  getIngress(
    entityRef: string,
    options: SpokesRequestOptions & IngressQuestion = {},
  ): Promise<EntityIngress> {
    const { evidence, ...request } = options;
    return this.#get(
      `${entityPath(entityRef)}/ingress${query({ evidence })}`,
      entityIngressSchema,
      request,
    );
  }

  /** {@inheritDoc SpokesApi.getFixes} */
  getFixes(
    entityRef: string,
    options?: SpokesRequestOptions,
  ): Promise<EntityFixes> {
    return this.#get(
      `${entityPath(entityRef)}/fixes`,
      entityFixesSchema,
      options,
    );
  }

  /** {@inheritDoc SpokesApi.getCallers} */
  getCallers(
    entityRef: string,
    options?: SpokesRequestOptions,
  ): Promise<EntityCallers> {
    return this.#get(
      `${entityPath(entityRef)}/callers`,
      entityCallersSchema,
      options,
    );
  }

  /** {@inheritDoc SpokesApi.getHistory} */
  getHistory(
    entityRef: string,
    question: HistoryQuestion = {},
    options?: SpokesRequestOptions,
  ): Promise<EntityHistory> {
    return this.#get(
      `${entityPath(entityRef)}/history${query(question)}`,
      entityHistorySchema,
      options,
    );
  }

  /** {@inheritDoc SpokesApi.listTransitions} */
  listTransitions(
    question: TransitionsQuestion = {},
    options?: SpokesRequestOptions,
  ): Promise<EntityHistory> {
    return this.#get(
      `/transitions${query(question)}`,
      entityHistorySchema,
      options,
    );
  }

  /** {@inheritDoc SpokesApi.refresh} */
  refresh(
    entityRef: string,
    options?: SpokesRequestOptions,
  ): Promise<RefreshAnswer> {
    return this.#post(
      `${entityPath(entityRef)}/refresh`,
      {},
      refreshAnswerSchema,
      options,
    );
  }

  /** {@inheritDoc SpokesApi.listSpokes} */
  async listSpokes(options?: SpokesRequestOptions): Promise<SpokeOption[]> {
    const { items } = await this.#get('/spokes', spokeOptionsSchema, options);
    return items;
  }

  /** {@inheritDoc SpokesApi.getOverview} */
  getOverview(
    question: OverviewQuestion = {},
    options?: SpokesRequestOptions,
  ): Promise<FleetOverview> {
    return this.#get(
      `/overview${query(question)}`,
      fleetOverviewSchema,
      options,
    );
  }

  /** {@inheritDoc SpokesApi.getOwnCauses} */
  getOwnCauses(options?: SpokesRequestOptions): Promise<OwnCauses> {
    return this.#get('/causes', ownCausesSchema, options);
  }

  /** {@inheritDoc SpokesApi.listTraced} */
  listTraced(
    question: TracedQuestion = {},
    options?: SpokesRequestOptions,
  ): Promise<TracedPage> {
    return this.#get(`/traced${query(question)}`, tracedPageSchema, options);
  }

  /** {@inheritDoc SpokesApi.getAddresses} */
  getAddresses(options?: SpokesRequestOptions): Promise<AddressView> {
    return this.#get('/addresses', addressViewSchema, options);
  }

  /** {@inheritDoc SpokesApi.getSpoke} */
  getSpoke(spoke: string, options?: SpokesRequestOptions): Promise<SpokeView> {
    return this.#get(
      `/spokes/${encodeURIComponent(spoke)}`,
      spokeViewSchema,
      options,
    );
  }

  /** {@inheritDoc SpokesApi.listSpokeExposures} */
  listSpokeExposures(
    spoke: string,
    question: TracedQuestion = {},
    options?: SpokesRequestOptions,
  ): Promise<TracedPage> {
    return this.#get(
      `/spokes/${encodeURIComponent(spoke)}/exposures${query(question)}`,
      tracedPageSchema,
      options,
    );
  }

  /** {@inheritDoc SpokesApi.muteSpoke} */
  muteSpoke(
    spoke: string,
    question: MuteQuestion,
    options?: SpokesRequestOptions,
  ): Promise<MuteAnswer> {
    return this.#post(
      `/spokes/${encodeURIComponent(spoke)}/mute`,
      question,
      muteAnswerSchema,
      options,
    );
  }

  /** {@inheritDoc SpokesApi.unmuteSpoke} */
  unmuteSpoke(
    spoke: string,
    options?: SpokesRequestOptions,
  ): Promise<MuteAnswer> {
    return this.#request(
      `/spokes/${encodeURIComponent(spoke)}/mute`,
      { method: 'DELETE' },
      muteAnswerSchema,
      options,
    );
  }

  /** {@inheritDoc SpokesApi.listHubs} */
  async listHubs(options?: SpokesRequestOptions): Promise<HubOption[]> {
    const { items } = await this.#get('/hubs', hubOptionsSchema, options);
    return items;
  }

  /** {@inheritDoc SpokesApi.listExposures} */
  async listExposures(
    options?: SpokesRequestOptions,
  ): Promise<ExposureOption[]> {
    const { items } = await this.#get(
      '/exposures',
      exposureOptionsSchema,
      options,
    );
    return items;
  }

  /** What is known of a hub and its spokes, to describe them. */
  getAdoption(hub: string, options?: SpokesRequestOptions): Promise<Adoption> {
    return this.#get(
      `/hubs/${encodeURIComponent(hub)}/adoption`,
      adoptionSchema,
      options,
    );
  }

  /** {@inheritDoc SpokesApi.nextCidr} */
  nextCidr(
    question: CidrQuestion,
    options?: SpokesRequestOptions,
  ): Promise<CidrAnswer> {
    return this.#post('/cidr', question, cidrAnswerSchema, options);
  }

  /** {@inheritDoc SpokesApi.checkAvailability} */
  checkAvailability(
    question: AvailabilityQuestion,
    options?: SpokesRequestOptions,
  ): Promise<AvailabilityAnswer> {
    return this.#post(
      '/availability',
      question,
      availabilityAnswerSchema,
      options,
    );
  }

  /** {@inheritDoc SpokesApi.preview} */
  preview(
    question: ChangePreviewQuestion,
    options?: SpokesRequestOptions,
  ): Promise<Preview> {
    return this.#post('/preview', question, previewSchema, options);
  }

  /** The whole fleet, for other backend plugins. */
  getFleet(options?: SpokesRequestOptions): Promise<FleetView> {
    return this.#get('/fleet', fleetViewSchema, options);
  }

  #get<T>(path: string, schema: z.ZodType<T>, options?: SpokesRequestOptions) {
    return this.#request(path, { method: 'GET' }, schema, options);
  }

  #post<T>(
    path: string,
    body: unknown,
    schema: z.ZodType<T>,
    options?: SpokesRequestOptions,
  ) {
    const init = {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    };
    return this.#request(path, init, schema, options);
  }

  async #request<T>(
    path: string,
    init: RequestInit & { headers?: Record<string, string> },
    schema: z.ZodType<T>,
    { token, signal }: SpokesRequestOptions = {},
  ): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('spokes');
    const { fetch } = this.#fetchApi;
    const response = await fetch(`${baseUrl}${path}`, {
      ...init,
      headers: {
        ...init.headers,
        ...(token && { Authorization: `Bearer ${token}` }),
      },
      signal,
    });
    if (!response.ok) throw await ResponseError.fromResponse(response);
    return schema.parse(await response.json());
  }
}

function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/entities/${[kind, namespace, name]
    .map(part => encodeURIComponent(part.toLocaleLowerCase('en-US')))
    .join('/')}`;
}

/** Only what is asked for; a default is the backend's to know. */
function query(question: Record<string, unknown>): string {
  const parameters = Object.entries(question).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return parameters.length > 0 ? `?${new URLSearchParams(parameters)}` : '';
}
