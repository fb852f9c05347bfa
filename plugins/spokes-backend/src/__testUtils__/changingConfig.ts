import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { ConfigSources, MutableConfigSource } from '@backstage/config-loader';
import { JsonObject } from '@backstage/types';

/** Configuration as Backstage reads it from files, with `set` in place of an editor. */
export async function changingConfig(data: JsonObject) {
  const source = MutableConfigSource.create({ data });
  const config = await ConfigSources.toConfig(source);
  return {
    config,
    set: (next: JsonObject) => source.setData(next),
    close: () => config.close(),
    factory: createServiceFactory({
      service: coreServices.rootConfig,
      deps: {},
      factory: () => config,
    }),
  };
}
