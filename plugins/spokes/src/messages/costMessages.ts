/** Texts of what a network costs. */
export const costMessages = {
  cost: {
    title: 'Monthly cost',
    own: '{{sum}} a month',
    fleet: 'Networks of the fleet: {{sum}} a month',
    before: 'by list prices, before traffic',
    hub_one: 'Its hub: {{sum}} a month, for {{count}} spoke',
    hub_other: 'Its hub: {{sum}} a month, shared by {{count}} spokes',
    traffic: 'Traffic comes on top; nobody measures it here:',
    item: {
      loadBalancer_one: '{{count}} load balancer',
      loadBalancer_other: '{{count}} load balancers',
      attachment_one: '{{count}} Transit Gateway attachment',
      attachment_other: '{{count}} Transit Gateway attachments',
      natGateway_one: '{{count}} NAT gateway',
      natGateway_other: '{{count}} NAT gateways',
      publicAddress_one: '{{count}} public address',
      publicAddress_other: '{{count}} public addresses',
    },
    term: '× {{hours}} h × {{price}}',
    unit: {
      capacityUnit: 'an hour of each capacity unit of a load balancer',
      attachmentGb: 'a GB into the Transit Gateway',
      natGatewayGb: 'a GB through a NAT gateway',
      crossZoneGb: 'a GB from zone to zone, each way',
      internetGb: 'a GB out to the internet',
    },
    addresses:
      'Public addresses are those of load balancers, and one of each NAT gateway.',
    source: '{{source}} of {{region}}, {{asOf}}, in US dollars.',
    otherRegion:
      'These are not the prices of {{region}}: name yours under spokes.prices in app-config.',
    nothing: 'Nothing of it is billed by the hour.',
    unread: 'Not counted, because it could not be read: {{unread}}.',
    atLeast: 'at least',
  },
} as const;
