import { uniq } from 'lodash';
import { http, HttpResponse } from 'msw';
import { awsActions } from './awsActions';
import { setupAwsSandbox } from './__testUtils__/awsSandbox';

const sandbox = setupAwsSandbox();

const trap = 'http://127.0.0.1:9/trap';
/** As the SDK calls the services of the generated policy; a service without one here fails the walk below. */
const idOf: Record<string, string | undefined> = {
  acm: 'ACM',
  cloudwatch: 'CLOUDWATCH',
  ec2: 'EC2',
  elasticloadbalancing: 'ELASTIC_LOAD_BALANCING_V2',
  route53: 'ROUTE_53',
};
const servicesOf = (actions: readonly string[]) =>
  uniq(actions.map(action => action.slice(0, action.indexOf(':')))).sort();
const traps = {
  AWS_ENDPOINT_URL: trap,
  ...Object.fromEntries(
    Object.values(idOf).map(id => [`AWS_ENDPOINT_URL_${id}`, trap]),
  ),
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

  it('does not redirect calls to the configured endpoint, of any service', async () => {
    const aws = sandbox.aws();
    const arn = 'arn:aws:acm:us-east-2:111111111111:certificate/1';
    aws.certificates.push({
      arn,
      domain: 'shop.example',
      status: 'ISSUED',
      notAfter: '2027-01-02T03:04:05.000Z',
    });
    aws.listeners[0].certificateArns = [arn];
    const collector = sandbox.collector();
    const facts = await collector.collectConfiguration();
    expect(facts.vpcs.outcome).toBe('ok');
    expect(servicesOf(Object.keys(collector.calls()))).toEqual(
      servicesOf(awsActions),
    );
    expect(servicesOf(awsActions)).toEqual(Object.keys(idOf));
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
