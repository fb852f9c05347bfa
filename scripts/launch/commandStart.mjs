import { ports } from './ports.mjs';
import { isStopping, stopAll } from './processes.mjs';
import { startSandbox } from './startSandbox.mjs';

/** Where the first look is worth most. */
const brokenFlow = '/catalog/default/component/podinfo/traffic-flow';

/** `npm start`: everything on this machine, until Ctrl-C. */
export async function start({ node }) {
  const { url, children } = await startSandbox({ node });
  console.log(
    `\nAs the internet sees it: curl -i -H 'Host: prod.fitsync.example' http://127.0.0.1:${ports.loadBalancerHttp}/productpage`,
  );
  console.log('Ctrl-C ends it; logs are in .tools/logs');
  console.log(
    `Open ${url}${brokenFlow}: a service that starts broken, hop by hop`,
  );

  const first = await Promise.race(
    children.map(child => child.ended.then(code => ({ child, code }))),
  );
  if (isStopping()) return;
  console.error(
    `\n✕ The ${first.child.title} ended with ${first.code}; its log is .tools/logs/${first.child.title}.log`,
  );
  await stopAll();
  process.exit(1);
}
