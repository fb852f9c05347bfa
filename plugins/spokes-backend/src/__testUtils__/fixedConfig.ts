import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { LiveSpokesConfig } from '../config';

/** Configuration that stays as it is. */
export function fixedConfig(data: JsonObject): LiveSpokesConfig {
  return LiveSpokesConfig.fromConfig(mockServices.rootConfig({ data }), {
    logger: mockServices.logger.mock(),
  });
}
