import { ServiceUnavailableError } from '@backstage/errors';
import { z } from 'zod';
import { RepositoryEntry } from '../config/RepositoryEntry';

/** What a host answered, if it is what its API promises. The answer itself stays out of the message. */
export function parseAnswer<T>(
  schema: z.ZodType<T>,
  answer: unknown,
  { host }: RepositoryEntry,
): T {
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  const field = parsed.error.issues[0].path.map(String).join('.');
  throw new ServiceUnavailableError(
    `Git host ${host} answered with something that its API does not promise${
      /^[a-z_.0-9]{1,60}$/.test(field) ? ` (${field})` : ''
    }. Check apiBaseUrl of ${host} under integrations in app-config, then try again.`,
  );
}
