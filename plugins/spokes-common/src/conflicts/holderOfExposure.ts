import { ExposureBlueprint } from '../blueprint';
import { ExposureHolder } from './ExposureHolder';

/**
 * What an exposure of the fleet repository holds.
 *
 * @public
 */
export function holderOfExposure({
  method,
  namespace,
  service,
  spoke,
}: Pick<
  ExposureBlueprint,
  'method' | 'namespace' | 'service' | 'spoke'
>): ExposureHolder {
  return {
    spoke,
    namespace,
    service,
    host: method.kind === 'path' ? '*' : method.host,
    path: method.path,
    tls: method.kind === 'https',
    where: 'repository',
  };
}
