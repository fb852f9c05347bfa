import { findingsCatalogue } from '@fitsync/backstage-plugin-spokes-common';
import { ManifestFinding } from '@fitsync/backstage-plugin-spokes-node/manifests';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { jsonText } from './jsonText';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/** SARIF 2.1.0, for code scanning. */
export function toSarif(findings: readonly ManifestFinding[]): string {
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'fitsync',
            informationUri: 'https://github.com/fitsync/spokes',
            rules: codes.map(code => ({
              id: code,
              shortDescription: { text: findingsCatalogue[code].title },
              fullDescription: { text: findingsCatalogue[code].meaning },
              helpUri: `https://github.com/fitsync/spokes/blob/main/docs/findings/${code}.md`,
              defaultConfiguration: {
                level: levels[findingsCatalogue[code].severity],
              },
            })),
          },
        },
        results: findings.map(finding => ({
          ruleId: finding.code,
          ruleIndex: codes.indexOf(finding.code),
          level: levels[finding.severity],
          message: { text: `${finding.message} ${finding.fix.summary}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(finding.file) },
                region: { startLine: finding.line },
              },
              logicalLocations: [
                {
                  kind: 'resource',
                  fullyQualifiedName: [
                    finding.resource.kind,
                    finding.resource.namespace,
                    finding.resource.name,
                  ].join('/'),
                },
              ],
            },
          ],
        })),
      },
    ],
  };
  return jsonText(log);
}

function uriOf(file: string): string {
  if (path.isAbsolute(file)) return pathToFileURL(file).href;
  // Half a character is no name that a URI can hold.
  return file
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split(path.sep)
    .map(encodeURIComponent)
    .join('/');
}
