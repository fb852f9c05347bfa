import { messages } from '@fitsync/backstage-plugin-spokes-common';
import { checkManifests } from './checkManifests';
import { manifestChecks } from './checks';
import { createManifestSet } from './ManifestSet';
import { readManifests } from './readManifests';

const check = (text: string) =>
  checkManifests(
    createManifestSet(readManifests([{ file: 'in.yaml', text }]).manifests),
  );

describe('checkManifests', () => {
  it('knows each check once, with messages of the catalogue', () => {
    const ids = manifestChecks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { emits } of manifestChecks) {
      for (const message of emits) expect(messages).toContain(message);
    }
  });

  it('gives errors first, and file and line of each', () => {
    const findings = check(`
apiVersion: v1
kind: Service
metadata: { name: cart }
spec:
  selector: { app: cart }
  ports:
    - { name: web, port: 80 }
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: cart }
spec:
  hosts: [cart]
  http:
    - route:
        - destination:
            host: chart
`);
    expect(
      findings.map(({ code, file, line }) => `${code} ${file}:${line}`),
    ).toEqual(['VS_DEST_NOT_FOUND in.yaml:18', 'PORT_PROTOCOL in.yaml:8']);
  });

  it('takes the later of two objects of one name, as when they are applied', () => {
    const virtualService = (host: string) => `
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata: { name: cart }
spec: { hosts: [cart], http: [{ route: [{ destination: { host: ${host} } }] }] }
---
apiVersion: v1
kind: Service
metadata: { name: cart }
spec: { ports: [{ name: http, port: 80 }] }
`;
    expect(
      check(`${virtualService('chart')}---${virtualService('cart')}`),
    ).toEqual([]);
  });

  it('shows nothing invisible of hostile names', () => {
    const [{ message, resource }] = check(
      JSON.stringify({
        apiVersion: 'networking.istio.io/v1',
        kind: 'VirtualService',
        metadata: { name: 'a\u001b[2J\u202e\n::error::x' },
        spec: {},
      }),
    );
    // eslint-disable-next-line no-control-regex
    expect(message + resource.name).not.toMatch(/[\u0000-\u001f\u202e]/);
  });
});
