/*
 * Keeps what a running backend answers for components, so that harness and tests show what really comes:
 *
 *   npm start                                     # in another terminal; break something, or not
 *   node plugins/spokes/dev/record.mjs podinfo    # writes src/testing/recorded/podinfo.json
 */
import { writeFile } from 'node:fs/promises';

const backend = process.env.BACKEND_URL ?? 'http://127.0.0.1:7007';

const ask = async (path, init) => {
  const answer = await fetch(`${backend}${path}`, init);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json();
};

const { backstageIdentity } = await ask('/api/auth/guest/refresh', {
  method: 'POST',
});
const headers = { Authorization: `Bearer ${backstageIdentity.token}` };

for (const name of process.argv.slice(2)) {
  const entity = `/api/spokes/entities/component/default/${name}`;
  const ingress = await ask(`${entity}/ingress`, { headers });
  await writeFile(
    new URL(`../src/testing/recorded/${name}.json`, import.meta.url),
    `${JSON.stringify(ingress, null, 2)}\n`,
  );
}
