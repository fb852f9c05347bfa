import { checkManifests } from './checkManifests';
import { createManifestSet } from './ManifestSet';
import { readManifests } from './readManifests';

/*
 * Apps in the shape in which the samples of the mesh are published: no namespace, no gateway pods among the files, a
 * shared `*` on port 80, rules that list versions not yet there, guessed protocols, service accounts.
 */

const app = (name: string, versions: string[], port: number) => `
apiVersion: v1
kind: Service
metadata:
  name: ${name}
  labels: { app: ${name}, service: ${name} }
spec:
  ports:
  - port: ${port}
    name: http
  selector:
    app: ${name}
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: ${name}
---${versions
  .map(
    version => `
apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}-${version}
  labels: { app: ${name}, version: ${version} }
spec:
  replicas: 1
  selector:
    matchLabels: { app: ${name}, version: ${version} }
  template:
    metadata:
      labels: { app: ${name}, version: ${version} }
    spec:
      serviceAccountName: ${name}
      containers:
      - name: ${name}
        image: registry.example/${name}:${version}
        ports:
        - containerPort: ${port}
---`,
  )
  .join('')}`;

const way = (name: string, port: number, number: number, protocol = 'HTTP') => `
apiVersion: networking.istio.io/v1
kind: Gateway
metadata:
  name: ${name}-gateway
spec:
  selector:
    istio: ingressgateway
  servers:
  - port:
      number: ${number}
      name: ${protocol.toLowerCase()}
      protocol: ${protocol}
    hosts:
    - "*"
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: ${name}
spec:
  hosts:
  - "*"
  gateways:
  - ${name}-gateway
  ${protocol === 'TCP' ? 'tcp' : 'http'}:
  - match:
    - ${protocol === 'TCP' ? `port: ${number}` : `uri: { prefix: /${name} }`}
    route:
    - destination:
        host: ${name}
        port:
          number: ${port}
---`;

const subsets = `
apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata:
  name: reviews
spec:
  host: reviews
  subsets:
  - { name: v1, labels: { version: v1 } }
  - { name: v2, labels: { version: v2 } }
  - { name: v2-later, labels: { version: v2-later } }
---
apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: reviews
spec:
  hosts:
  - reviews
  http:
  - match:
    - headers: { end-user: { exact: someone } }
    route:
    - destination: { host: reviews, subset: v2 }
  - route:
    - destination: { host: reviews, subset: v1 }
---`;

const samples = {
  'a shop of books': `${app('productpage', ['v1'], 9080)}${app(
    'reviews',
    ['v1', 'v2'],
    9080,
  )}${way('productpage', 9080, 8080)}${subsets}`,
  'an echo over HTTP': `${app('httpecho', ['v1'], 8000)}${way(
    'httpecho',
    8000,
    80,
  )}`,
  'a greeting in two versions': `${app('greeting', ['v1', 'v2'], 5000)}${way(
    'greeting',
    5000,
    80,
  )}`,
  'an echo over TCP': `${app('echo', ['v1', 'v2'], 9000)}${way(
    'echo',
    9000,
    31400,
    'TCP',
  )}`,
};

const errorsOf = (texts: string[]) => {
  const { manifests } = readManifests(
    texts.map((text, index) => ({ file: `${index}.yaml`, text })),
  );
  return checkManifests(createManifestSet(manifests))
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code} ${message}`);
};

describe('apps written as the well-known samples are', () => {
  it.each(Object.entries(samples))('%s has no error', (_, text) => {
    expect(errorsOf([text])).toEqual([]);
  });

  it('have none together', () => {
    expect(errorsOf(Object.values(samples))).toEqual([]);
  });
});
