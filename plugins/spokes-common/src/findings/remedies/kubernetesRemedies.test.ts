import { kubernetesRemedies, yamlText } from './kubernetesRemedies';

const docs = { url: 'https://istio.io/latest/docs/', title: 'Istio' };

const remediesFor = (resource: {
  kind: string;
  name: string;
  namespace?: string;
  cluster?: string;
}) =>
  kubernetesRemedies({
    resource,
    docs,
    remedies: ({ metadata, kubectl }) => [
      { kind: 'patch', language: 'yaml', where: 'manifest', text: metadata },
      {
        kind: 'command',
        argv: kubectl('get', 'service', resource.name),
        risk: 'none',
        verify: kubectl('get', 'service', resource.name),
        backToCode: 'none',
      },
    ],
  });

describe('kubernetesRemedies', () => {
  it('names cluster and namespace in a command', () => {
    const [, command] = remediesFor({
      kind: 'Service',
      name: 'productpage',
      namespace: 'default',
      cluster: 'prod',
    });
    expect(command).toMatchObject({
      argv: [
        ...['kubectl', '--context', 'prod', '--namespace', 'default'],
        ...['get', 'service', 'productpage'],
      ],
    });
  });

  it.each([
    'a b',
    '$(id)',
    '-n',
    '--all',
    'x;y',
    'Ünicode',
    'x\ny',
    '',
    '../x',
  ])('gives the documentation instead of using %j', name => {
    expect(
      remediesFor({ kind: 'Service', name, namespace: 'a', cluster: 'b' }),
    ).toEqual([{ kind: 'docs', ...docs }]);
    expect(
      remediesFor({
        kind: 'Service',
        name: 'a',
        namespace: 'a',
        cluster: name,
      }),
    ).toEqual([{ kind: 'docs', ...docs }]);
  });

  it('gives no command without a cluster to run it against', () => {
    const remedies = remediesFor({ kind: 'Service', name: 'a' });
    expect(remedies.map(({ kind }) => kind)).toEqual(['patch']);
  });

  it.each(['true', 'null', '1e3', '007', 'on'])(
    'quotes %s, which YAML would not read as a text',
    name => expect(yamlText(name)).toBe(`'${name}'`),
  );
});
