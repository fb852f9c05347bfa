import {
  checkManifests,
  createManifestSet,
  readManifests,
} from '@fitsync/backstage-plugin-spokes-node/manifests';
import { checkEncoders } from './encoders';

/** What tries to be a command of each place that prints it. */
const hostile = [
  '::error file=x::y',
  '%0A::set-output name=a::b',
  'a\r\n::stop-commands::x',
  '\u001b[2J\u0007',
  '\u202etxt.exe',
  ',title=x',
  '"}],"x":[{"',
  '</script><script>',
];

const findings = hostile.flatMap(name => {
  const text = JSON.stringify({
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: { name, namespace: name },
    spec: {
      hosts: [name],
      gateways: [name],
      http: [{ name, match: [{ uri: { regex: `(${name}` } }], route: [] }],
    },
  });
  const { manifests } = readManifests([{ file: `${name}.yaml`, text }]);
  return checkManifests(createManifestSet(manifests));
});

describe('checkEncoders', () => {
  it('has something to encode', () => {
    expect(findings.length).toBeGreaterThan(2 * hostile.length);
  });

  it('github: each finding is one command and starts no other', () => {
    const lines = checkEncoders.github(findings).split('\n').slice(0, -1);
    expect(lines).toHaveLength(findings.length);
    for (const line of lines) {
      const [, properties] = /^::(?:error|warning|notice) (.*?)::/.exec(line)!;
      expect(properties.split(',').map(one => one.split('=')[0])).toEqual([
        'file',
        'line',
        'title',
      ]);
    }
    // An observed %0A would become a line break when the runner decodes it.
    expect(lines.join('')).not.toMatch(/%0A::/);
    expect(lines.join('')).toMatch(/%250A/);
  });

  it('text: nothing moves the cursor or starts a line of its own', () => {
    const text = checkEncoders.text(findings, 1);
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(text.split('\n').filter(line => line.startsWith('::'))).toEqual([]);
  });

  it('json: follows the contract', () => {
    const { findings: all } = JSON.parse(checkEncoders.json(findings));
    expect(all).toHaveLength(findings.length);
    for (const finding of all) {
      expect(finding).toEqual({
        code: expect.stringMatching(/^[A-Z0-9_]+$/),
        severity: expect.stringMatching(/^(error|warning|info)$/),
        resource: {
          kind: 'VirtualService',
          namespace: expect.any(String),
          name: expect.any(String),
        },
        message: expect.any(String),
        fix: expect.any(String),
        hop: expect.any(String),
        file: expect.any(String),
        line: expect.any(Number),
      });
    }
  });

  it('sarif: each result has a rule of the catalogue and a file', () => {
    const [{ tool, results }] = JSON.parse(checkEncoders.sarif(findings)).runs;
    const { rules } = tool.driver;
    for (const { ruleId, ruleIndex, locations } of results) {
      expect(rules[ruleIndex].id).toBe(ruleId);
      const { uri } = locations[0].physicalLocation.artifactLocation;
      expect(() => new URL(uri, 'file:///repo/')).not.toThrow();
      expect(uri).not.toMatch(/[\s"<>]/);
    }
  });
});
