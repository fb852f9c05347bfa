import { readText } from './readText';

/** What a form says of the exposure: where it is or will be, and how it is reached. */
export interface ExposureInForm {
  spoke?: string;
  namespace?: string;
  service?: string;
  /** Absent where the form does not say. */
  method?: 'path' | 'domain' | 'https';
  host?: string;
  path?: string;
  /** It is there already: its name is its own. */
  exists: boolean;
}

/** From the form as typed so far: a new exposure by its parts, an existing one by `exposure: spoke/namespace/service`. */
export function readExposure(formData: unknown): ExposureInForm {
  const text = (name: string) => readText(formData, name);
  const [spoke, namespace, service] = text('exposure')?.split('/') ?? [
    text('spoke'),
    text('namespace') ?? text('name'),
    text('name'),
  ];
  return {
    spoke,
    namespace,
    service,
    method: methodOf(text('method')),
    host: text('host'),
    path: text('path'),
    exists: text('exposure') !== undefined,
  };
}

function methodOf(method: string | undefined) {
  switch (method) {
    case 'path':
    case 'domain':
    case 'https':
      return method;
    default:
      return undefined;
  }
}
