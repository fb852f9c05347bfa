import { http, HttpResponse } from 'msw';
import { setupAwsSandbox } from './__testUtils__/awsSandbox';

const sandbox = setupAwsSandbox();

const trap = 'http://127.0.0.1:9/trap';
const traps = {
  AWS_ENDPOINT_URL: trap,
  AWS_ENDPOINT_URL_EC2: trap,
  AWS_ENDPOINT_URL_ELASTIC_LOAD_BALANCING_V2: trap,
};

/** Where credentials go is written in configuration; the environment of whoever starts Backstage has no say in it. */
describe('an endpoint in the environment', () => {
  const before = { ...process.env };
  let asked: string[];

  beforeEach(() => {
    Object.assign(process.env, traps);
    asked = [];
    sandbox.server.use(
      http.all(/.*/, ({ request }) => {
        const { host } = new URL(request.url);
        asked.push(host);
        return host.endsWith('.amazonaws.com')
          ? HttpResponse.text('<Response/>', {
              headers: { 'content-type': 'text/xml' },
            })
          : undefined;
      }),
    );
  });
  afterEach(() => {
    process.env = { ...before };
  });

  it('does not redirect calls to the configured endpoint', async () => {
    const facts = await sandbox.collector().collectConfiguration();
    expect(facts.vpcs.outcome).toBe('ok');
    expect(new Set(asked)).toEqual(new Set(['127.0.0.1:7100']));
  });

  it('does not redirect calls to AWS itself', async () => {
    await sandbox.collector({ endpoints: {} }).collectConfiguration();
    expect(new Set(asked)).toEqual(
      new Set([
        'ec2.us-east-2.amazonaws.com',
        'elasticloadbalancing.us-east-2.amazonaws.com',
        'monitoring.us-east-2.amazonaws.com',
        'route53.amazonaws.com',
      ]),
    );
  });
});
