import { cidrSchema, vpcCidrSchema } from './cidr';

describe('a block', () => {
  it.each([
    ['10.1.0.5/16', 'must be written as 10.1.0.0/16'],
    ['10.1.0.0', 'must be an IPv4 block such as'],
    ['010.1.0.0/16', 'must be an IPv4 block such as'],
    ['10.1.0.0/33', 'must be an IPv4 block such as'],
    ['fd00::/8', 'must be an IPv4 block such as'],
  ])('that is written %s is told what would be right', (text, message) => {
    const { error } = cidrSchema.safeParse(text);
    expect(error?.issues).toEqual([
      expect.objectContaining({ message: expect.stringContaining(message) }),
    ]);
  });

  it.each([
    ['8.8.0.0/16', 'must lie in a private range'],
    ['10.0.0.0/15', 'must be from /16 to /24'],
  ])('%s is not a VPC’s', (text, message) => {
    expect(vpcCidrSchema.safeParse(text).error?.issues[0].message).toContain(
      message,
    );
  });

  it('is taken as it is where it is one', () => {
    expect(vpcCidrSchema.parse('10.1.0.0/16')).toBe('10.1.0.0/16');
  });
});
