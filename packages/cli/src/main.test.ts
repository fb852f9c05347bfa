import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { captureOutput, Output } from './__testUtils__/captureOutput';
import { main } from './__testUtils__/main';

let folder: string;
let output: Output;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'fitsync-'));
  output = captureOutput();
});

afterEach(() => {
  jest.restoreAllMocks();
  fs.rmSync(folder, { recursive: true, force: true });
});

function write(name: string, text: string): string {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  return file;
}

const right = `apiVersion: v1
kind: Service
metadata: { name: cart }
spec: { ports: [{ name: http, port: 80 }] }
`;
const wrong = `apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: cart }
spec:
  hosts: [cart]
  http: [{ route: [{ destination: { host: chart } }] }]
`;

describe('fitsync check', () => {
  it('ends with 0 and an empty list where nothing is wrong', async () => {
    const code = await main(['check', '-o', 'json', write('a.yaml', right)]);
    expect(code).toBe(0);
    expect(JSON.parse(output.printed)).toEqual({ findings: [] });
  });

  it('ends with 1 for an error, and takes folders as a whole', async () => {
    write('deep/a.yaml', right);
    write('b.yml', wrong);
    write('values.yaml', 'replicas: 2\n');
    const code = await main(['check', '--output', 'json', folder]);
    expect(code).toBe(1);
    expect(JSON.parse(output.printed).findings).toMatchObject([
      {
        code: 'VS_DEST_NOT_FOUND',
        severity: 'error',
        resource: {
          kind: 'VirtualService',
          namespace: 'default',
          name: 'cart',
        },
        hop: 'virtual-service',
        file: path.join(folder, 'b.yml'),
        line: 6,
      },
    ]);
    expect(output.complained).toContain('values.yaml: not a Kubernetes object');
  });

  it('leaves aside a log that was cut off', async () => {
    write('a.yaml', right);
    write('log.json', '{"kind":"Event"}\n{"kind":"Eve');
    expect(await main(['check', folder])).toBe(0);
    expect(output.complained).toContain('log.json: JSON lines');
  });

  const templates = {
    'with a block': `${right}{{- if .Values.x }}\n  a: b\n{{- end }}\n`,
    'that reads as a map in a map': right.replace(
      /name: .*/,
      'name: {{ .Values.name }}',
    ),
    'in quotes': right.replace(/name: .*/, 'name: "{{ .Values.name }}"'),
  };

  it.each(Object.entries(templates))(
    'leaves aside a template %s in a folder, and refuses it where it is named',
    async (_, text) => {
      write('a.yaml', right);
      const template = write('template.yaml', text);
      expect(await main(['check', folder])).toBe(0);
      expect(output.complained).toContain('template.yaml: a template');
      expect(await main(['check', template])).toBe(2);
    },
  );

  it('leaves aside what lies among the templates of a chart with nothing to fill in', async () => {
    write('chart/Chart.yaml', 'apiVersion: v2\nname: cart\n');
    write('chart/templates/service.yaml', wrong);
    write('a.yaml', right);
    expect(await main(['check', folder])).toBe(0);
    expect(output.complained).toContain('service.yaml: a template');
  });

  it('reads templates within a text as the text that they are', async () => {
    const file = write(
      'config.yaml',
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  a: |\n    {{ range . }}\n',
    );
    expect(await main(['check', file])).toBe(0);
  });

  it('leaves aside in a folder what is no manifest, and says why', async () => {
    write('a.yaml', right);
    write('log.json', '{"kind":"Event"}\n{"kind":"Event"}\n');
    write('rows.json', '[1\n2');
    write('chart.yaml', 'name: chart\n  - broken');
    write('kustomization.yaml', 'kind: Kustomization\n');
    expect(await main(['check', folder])).toBe(0);
    expect(output.complained).toContain('log.json: JSON lines');
    expect(output.complained).toContain('rows.json: not a Kubernetes object');
    expect(output.complained).toContain('chart.yaml: not a Kubernetes object');
    write('broken.yaml', `${right}  x`);
    expect(await main(['check', folder])).toBe(2);
    expect(output.complained).toContain('broken.yaml:');
  });

  it('leaves aside the patches of a kustomization', async () => {
    write('a.yaml', right);
    const patch =
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: c}\n';
    const file = write('patches/c.yaml', `${patch}spec: {replicas: 2}\n`);
    write('overlay/d.yaml', patch);
    write(
      'overlay/kustomization.yaml',
      'patches: [{path: ../patches/c.yaml}, {patch: "- op: remove\\n"}]\npatchesStrategicMerge: [d.yaml]\n',
    );
    expect(await main(['check', folder])).toBe(0);
    expect(output.complained).toContain('c.yaml: a patch');
    expect(output.complained).toContain('d.yaml: a patch');
    expect(await main(['check', file])).toBe(1);
  });

  it('does not leave aside what was named', async () => {
    const file = write('rows.json', '{"a":1}\n{"a":2}');
    expect(await main(['check', file])).toBe(2);
  });

  it('knows with --complete that nothing else exists', async () => {
    const file = write('a.yaml', wrong);
    expect(await main(['check', file])).toBe(0);
    expect(await main(['check', '--complete', file])).toBe(1);
  });

  it.each([
    ['a file that is not there', () => ['check', path.join(folder, 'gone')]],
    ['what is no YAML', () => ['check', write('a.yaml', 'kind: [')]],
    ['what is no object', () => ['check', write('a.yaml', 'a: 1')]],
    ['an empty folder', () => ['check', folder]],
    ['no file at all', () => ['check']],
    ['an unknown format', () => ['check', '-o', 'xml', folder]],
    ['an unknown command', () => ['chekc']],
  ])('ends with 2 for %s, and prints nothing', async (_, args) => {
    expect(await main(args())).toBe(2);
    expect(output.printed).toBe('');
    expect(output.complained).not.toBe('');
  });
});

describe('the other commands', () => {
  it('explain a code, in any case', async () => {
    expect(await main(['explain', 'vs_shadowed'])).toBe(0);
    expect(output.printed).toContain('An earlier route takes the requests');
    expect(await main(['explain', 'constructor'])).toBe(2);
  });

  it('print the rights of the collectors', async () => {
    expect(await main(['iam'])).toBe(0);
    const { Statement } = JSON.parse(output.printed);
    expect(Statement[0].Action).toContain('ec2:DescribeRouteTables');
    output.printed = '';
    expect(await main(['rbac'])).toBe(0);
    expect(output.printed).toContain('kind: ClusterRole');
  });

  it('trace a snapshot: what cannot be told is no success', async () => {
    const facts = {
      schemaVersion: 1,
      takenAt: '2026-11-01T00:00:00Z',
      spokes: [],
      aws: [],
      clusters: [],
    };
    const args = ['--exposure', 'prod/shop/cart', '--snapshot'];
    const file = write('facts.json', JSON.stringify(facts));
    expect(await main(['trace', '-o', 'json', ...args, file])).toBe(3);
    expect(JSON.parse(output.printed)).toMatchObject({ verdict: 'unknown' });
    expect(await main(['trace', ...args, write('a.json', '{}')])).toBe(2);
    expect(output.complained).toContain('schemaVersion');
  });
});
