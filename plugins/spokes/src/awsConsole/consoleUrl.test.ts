import { consoleUrl } from './consoleUrl';
import { splitIds } from './splitIds';

const region = 'us-east-2';
const nlb =
  'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/net/fitsync-prod-nlb/50dc6c495c0c9188';

describe('consoleUrl', () => {
  it.each([
    ['rtb-0a1b2c3d4e5f60718', /vpcconsole.*#RouteTableDetails:RouteTableId=/],
    ['tgw-rtb-0a6b5c4d3e2f10897', /#TransitGatewayRouteTableDetails/],
    ['tgw-attach-0c0d0e0f102132435', /#TransitGatewayAttachmentDetails/],
    ['sg-0a1b2c3d', /\/ec2\/home.*#SecurityGroup:groupId=sg-0a1b2c3d$/],
  ])('leads to %s', (id, expected) => {
    const url = consoleUrl(id, region);
    expect(url).toMatch(expected);
    expect(new URL(url!).hostname).toBe('us-east-2.console.aws.amazon.com');
  });

  it('takes the region of an ARN from the ARN', () => {
    expect(consoleUrl(nlb, region)).toMatch(
      /^https:\/\/eu-west-1\.console.*loadBalancerArn=arn%3Aaws/,
    );
  });

  it.each([
    ['no id', 'productpage', region],
    ['a kind without a page', 'xyz-0a1b2c3d', region],
    ['an id with more behind it', 'rtb-0a1b2c3d@evil.example', region],
    ['an id without a region', 'rtb-0a1b2c3d', undefined],
    ['a region that is a host', 'rtb-0a1b2c3d', 'evil.example/'],
    ['a region of another partition', 'rtb-0a1b2c3d', 'cn-north-1'],
    ['an inherited name', 'constructor-0a1b2c3d', region],
    ['an ARN with more behind it', `${nlb}"><script>`, region],
  ])('makes nothing of %s', (_, id, where) => {
    expect(consoleUrl(id, where)).toBeUndefined();
  });
});

describe('splitIds', () => {
  it('parts a text at its ids and keeps every character', () => {
    const text = 'routes of rtb-0a1b2c3d4e5f60718 → tgw-0ab1cd2e, back';
    const parts = splitIds(text, region);
    expect(parts.map(part => part.text).join('')).toBe(text);
    expect(parts.filter(({ url }) => url).map(part => part.text)).toEqual([
      'rtb-0a1b2c3d4e5f60718',
      'tgw-0ab1cd2e',
    ]);
  });

  it('leaves a text of the cluster as it is', () => {
    const text = 'pod details-7f9d0a1b of rtb-0a1b2c3d';
    expect(splitIds(text, undefined).every(({ url }) => !url)).toBe(true);
  });
});
