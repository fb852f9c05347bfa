import { readFileSync } from 'node:fs';
import path from 'node:path';
import { moduleSubnets } from './moduleSubnets';

const network = (module: string) =>
  readFileSync(
    path.resolve(
      __dirname,
      `../../../../templates/modules/${module}/network.tf`,
    ),
    'utf8',
  );

describe('moduleSubnets', () => {
  it.each([
    ['10.1.0.0/16', '10.1.1.0/24', '10.1.2.0/24', '240', '10.1.255.'],
    ['10.1.4.0/22', '10.1.4.128/25', '10.1.5.0/25', '240', '10.1.7.'],
    ['10.1.1.0/24', '10.1.1.32/27', '10.1.1.64/27', '240', '10.1.1.'],
  ])('cuts %s as the modules do', (cidr, first, second, last, end) => {
    expect(moduleSubnets(cidr, ['us-east-2a', 'us-east-2b'])).toEqual([
      { zone: 'us-east-2a', first, attachment: `${end}${last}/28` },
      { zone: 'us-east-2b', first: second, attachment: `${end}224/28` },
    ]);
  });

  it.each(['hub', 'spoke'])('knows the arithmetic of modules/%s', module => {
    const text = network(module);
    expect(text).toContain('min(8, max(3, 24 - local.prefix))');
    expect(text).toMatch(
      /cidrsubnet\(var\.cidr, local\.\w+_bits, index \+ 1\)/,
    );
    expect(text).toContain(
      'cidrsubnet(var.cidr, 28 - local.prefix, pow(2, 28 - local.prefix) - 1 - index)',
    );
  });
});
