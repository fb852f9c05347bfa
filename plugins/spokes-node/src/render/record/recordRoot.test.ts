import { parse } from '@cdktf/hcl2json';
import { recordRoot } from './recordRoot';

describe('the root of a record', () => {
  it('trap: finds its zone by id, for two may have one name, and refuses a private one', async () => {
    const { data, resource } = await parse('main.tf', recordRoot['main.tf']);
    const [zone] = data.aws_route53_zone.this;
    expect(zone).toMatchObject({ zone_id: '${var.zone_id}' });
    expect(zone).not.toHaveProperty('name');
    const conditions = zone.lifecycle[0].postcondition.map(
      ({ condition }: { condition: string }) => condition,
    );
    expect(conditions).toContain('${!self.private_zone}');

    const [record] = resource.aws_route53_record.this;
    expect(record).toMatchObject({
      type: 'A',
      alias: [
        {
          name: '${data.aws_lb.spoke.dns_name}',
          // That of the load balancer, which is another one than the record's.
          zone_id: '${data.aws_lb.spoke.zone_id}',
        },
      ],
    });
    // A record that someone made by hand stops the apply.
    expect(record).not.toHaveProperty('allow_overwrite');
  });

  it('works in the account of the hub alone, where that is known', async () => {
    const { provider } = await parse(
      'providers.tf',
      recordRoot['providers.tf'],
    );
    expect(provider.aws[0].allowed_account_ids).toBe('${var.hub_account[*]}');
  });
});
