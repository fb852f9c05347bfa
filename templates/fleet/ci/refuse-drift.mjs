// Reads `fitsync render --check . --output json`, and fails at what must not be planned: Terraform runs whatever stands in a
// root, so a root and its modules hold what their blueprints render and nothing that Terraform would read besides.
// Manifests that a person keeps as they are do not stop anything; they are named.
import { text } from 'node:stream/consumers';
import process from 'node:process';

const { drift } = JSON.parse(await text(process.stdin));

// Whatever else there is may be Terraform's.
const isManifest = /^clusters\//;
// Names that Terraform reads by itself, and the folder where it keeps providers.
const isRead =
  /(\.(tf|tofu|tftest|tfmock)(\.json|\.hcl)?|\.tfvars(\.json)?|\.tfbackend)$|(^|\/)\.terraform(rc|\/)/i;

const refused = drift.filter(({ file, kind }) => {
  if (kind === 'unreadable') return true;
  if (isManifest.test(file)) return false;
  // Modules are read as a whole: a template or a script among them is part of them.
  return kind !== 'unknown' || isRead.test(file) || file.startsWith('modules/');
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
