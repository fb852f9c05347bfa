import { z } from 'zod';
import { startSandbox } from './server';

/*
 * The sandbox as a program. Nothing of the environment is read but these six, so no credential of whoever starts it
 * can reach it.
 */
const environment = z
  .object({
    FITSYNC_SANDBOX_PORT: z.coerce.number().int().min(1).max(65535),
    FITSYNC_SANDBOX_HTTP_PORT: z.coerce.number().int().min(1).max(65535),
    FITSYNC_SANDBOX_HTTPS_PORT: z.coerce.number().int().min(1).max(65535),
    FITSYNC_SANDBOX_TOKEN: z.string().min(16),
    FITSYNC_SANDBOX_DIR: z.string().min(1),
    FITSYNC_SANDBOX_CONFIG: z.string().min(1),
  })
  .safeParse(process.env);

async function main() {
  if (!environment.success) {
    throw new Error(
      `The sandbox is started by npm start, which sets these:\n${z.prettifyError(
        environment.error,
      )}`,
    );
  }
  const sandbox = await startSandbox({
    port: environment.data.FITSYNC_SANDBOX_PORT,
    edgePorts: {
      http: environment.data.FITSYNC_SANDBOX_HTTP_PORT,
      https: environment.data.FITSYNC_SANDBOX_HTTPS_PORT,
    },
    token: environment.data.FITSYNC_SANDBOX_TOKEN,
    directory: environment.data.FITSYNC_SANDBOX_DIR,
    configurationFile: environment.data.FITSYNC_SANDBOX_CONFIG,
    brownfield: true,
    // Long enough to read "Not live yet" on the new component's card.
    syncMilliseconds: 15_000,
    // Nine of them build a spoke: a quarter of a minute to watch.
    stageMilliseconds: 1_600,
  });
  console.log(`The sandbox answers at ${sandbox.url}`);
  console.log(
    `Its load balancers answer at ${sandbox.edge?.http} and ${sandbox.edge?.https}`,
  );

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      sandbox.close().then(() => process.exit(0));
    });
  }
}

main().catch(error => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
