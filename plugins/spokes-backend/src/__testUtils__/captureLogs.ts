import {
  coreServices,
  createServiceFactory,
  RootLoggerService,
} from '@backstage/backend-plugin-api';

/** In place of what writes the log: everything that any plugin says, with what it says beside it. */
export function captureLogs() {
  const lines: string[] = [];
  const loggerWith = (labels: object): RootLoggerService => {
    const say = (message: string, meta?: object) => {
      const error = meta instanceof Error ? meta.stack : undefined;
      lines.push(JSON.stringify({ ...labels, message, ...meta, error }));
    };
    return {
      error: say,
      warn: say,
      info: say,
      debug: say,
      child: more => loggerWith({ ...labels, ...more }),
    };
  };
  return {
    lines,
    factory: createServiceFactory({
      service: coreServices.rootLogger,
      deps: {},
      factory: () => loggerWith({}),
    }),
  };
}
