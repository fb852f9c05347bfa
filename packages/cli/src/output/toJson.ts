import { ManifestFinding } from '@fitsync/backstage-plugin-spokes-node/manifests';
import { jsonText } from './jsonText';

/** The contract of docs/check.md. */
export function toJson(findings: readonly ManifestFinding[]): string {
  const shown = findings.map(
    ({ code, severity, resource, message, fix, hop, file, line }) => ({
      code,
      severity,
      resource: {
        kind: resource.kind,
        namespace: resource.namespace,
        name: resource.name,
      },
      message,
      fix: fix.summary,
      hop,
      file,
      line,
    }),
  );
  return jsonText({ findings: shown });
}
