import { z } from 'zod';
import { field } from './field';

const text = (title: string) => field(title, z.string());
const number = (title: string) => field(title, z.number());

/** What can be changed of an exposure. Its blueprint says what each may hold; a form only has to have the right types. */
export const exposureFields = {
  description: text('Description'),
  owner: text('Owner'),
  system: text('System'),
  image: text('Container image'),
  containerPort: number('Port'),
  replicas: number('Replicas'),
  method: text('Reached by'),
  host: text('Host'),
  zoneId: text('Hosted zone'),
  path: text('Path'),
  stripPath: field('The app answers at /', z.boolean()),
  certificateFrom: text('Certificate'),
  secretName: text('Secret'),
  issuer: text('Issuer'),
  issuerKind: text('Kind of issuer'),
  secretStore: text('Secret store'),
  secretStoreKind: text('Kind of secret store'),
  secretKey: text('Name in the store'),
  healthPath: text('Health path'),
  timeout: text('Timeout'),
  retryAttempts: number('Retries'),
  retryTimeout: text('Timeout of one attempt'),
  rateLimit: number('Rate limit'),
  rateLimitPer: text('Unit of the rate limit'),
  rateLimitBurst: number('Burst'),
  callers: text('Who may call it'),
};

/**
 * The form of template `expose-service`; `exposureFromForm` makes it a blueprint.
 *
 * @public
 */
export const exposeServiceFormSchema = z.object({
  name: text('Name'),
  spoke: text('Spoke'),
  namespace: text('Namespace'),
  ...exposureFields,
});

/** Read by {@link exposeServiceFormSchema}. @public */
export type ExposeServiceForm = z.output<typeof exposeServiceFormSchema>;
