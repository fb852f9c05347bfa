import { AdoptedBlueprint } from '@fitsync/backstage-plugin-spokes-common';
import { uniqBy } from 'lodash';
import { HubScene } from './AdoptScene';
import { Imports } from './Imports';
import { subnetImports } from './subnetImports';

/** What `modules/hub` could take over without a change that replaces it. */
export function hubImports(
  { spokes: [{ http }] }: HubScene,
  { blueprint, name }: AdoptedBlueprint,
): Imports {
  const imports = new Imports(`hubs/${name}`, 'hub');
  const vpc = http.resolve('hubVpc');
  if (vpc.outcome !== 'ok' || !blueprint.cidr) return imports;
  imports.fits('aws_vpc.this', vpc.value.id);

  const { hub } = http.facts;
  const attachment = http.resolve('hubAttachment');
  const attached =
    attachment.outcome === 'ok' ? attachment.value.subnetIds : [];
  const whole = subnetImports(imports, {
    blueprint,
    subnets: (hub.subnets.value ?? []).filter(
      ({ vpcId }) => vpcId === vpc.value.id,
    ),
    attached,
    first: 'public',
  });
  if (attachment.outcome === 'ok') {
    const { id } = attachment.value;
    const address = 'aws_ec2_transit_gateway_vpc_attachment.hub';
    if (whole) imports.fits(address, id);
    else imports.misfit(id, 'it stands in other subnets');
  }

  const publicSubnets = http.resolve('nlbSubnets');
  if (publicSubnets.outcome === 'ok') {
    const tables = uniqBy(
      publicSubnets.value.map(({ routeTable }) => routeTable),
      ({ id }) => id,
    );
    const [table] = tables;
    if (tables.length === 1 && !table.main) {
      imports.fits('aws_route_table.public', table.id);
    } else {
      for (const { id } of tables) {
        imports.misfit(id, 'the module has one public table, not the main one');
      }
    }
    const internet = table?.routes.find(
      ({ target }) => target.kind === 'internet-gateway',
    );
    if (internet) {
      imports.fits('aws_internet_gateway.this', internet.target.id);
    }
  }

  const forward = http.resolve('hubAssociation');
  const back = http.resolve('spokeAssociation');
  const tableOf = (end: typeof forward) =>
    end.outcome === 'ok' ? end.value.association?.routeTableId : undefined;
  const [hubTable, spokesTable] = [tableOf(forward), tableOf(back)];
  if (hubTable && hubTable === spokesTable) {
    imports.misfit(
      hubTable,
      'hub and spokes share this table, and the module keeps two',
    );
  } else {
    const address = 'aws_ec2_transit_gateway_route_table';
    if (hubTable) imports.fits(`${address}.hub`, hubTable);
    if (spokesTable) imports.fits(`${address}.spokes`, spokesTable);
  }
  return imports;
}
