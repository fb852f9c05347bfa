// Reads `fitsync render --check . --output json`, and fails at what must not be planned: Terraform runs whatever stands in a
// root, so a root and its modules hold what their blueprints render and nothing that Terraform would read besides.
// Manifests that a person keeps as they are do not stop anything; they are named.
import { text } from 'node:stream/consumers';
import process from 'node:process';

const { drift } = JSON.parse(await text(process.stdin));

// Whatever else there is may be Terraform's.
const isManifest = /^clusters\//;
// All that a person may lay beside a rendered root: notes, and the lock of the providers.
const isHarmless =
  /^(hubs|spokes|records)\/(.*\/)?([\w-]+\.md|\.terraform\.lock\.hcl)$/;

const refused = drift.filter(({ file, kind }) => {
  if (kind === 'unreadable') return true;
  if (isManifest.test(file)) return false;
  return kind !== 'unknown' || !isHarmless.test(file);
});

// JSON keeps whatever a name holds on its line.
for (const { file, kind, message } of refused)
  process.stderr.write(`${JSON.stringify(`${file}: ${kind}`)} ${message}\n`);
if (refused.length > 0) {
  process.stderr.write(
    'Nothing is planned before this is mended: see fitsync render, or its template in Backstage.\n',
  );
  process.exitCode = 1;
}
