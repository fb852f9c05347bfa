import { denied } from '../../../testing/observed';
import { ReferenceScene, valueOf } from '../../../testing/referenceScene';
import { runCheckOn } from '../../../testing/runCheckOn';
import { spokesAreApart } from './spokesAreApart';

const giveStageOurBlock = ({ aws, ids }: ReferenceScene) => {
  const stage = valueOf(aws.vpcs).find(({ id }) => id === ids.stage.vpcId);
  stage?.cidrs.push('10.1.0.0/16');
};

describe(spokesAreApart.id, () => {
  it('passes while no VPC has another’s addresses', () => {
    expect(runCheckOn(spokesAreApart).status).toBe('pass');
  });

  it('warns while the spoke’s own block is the one that propagates', () => {
    const { findings } = runCheckOn(spokesAreApart, giveStageOurBlock);
    expect(findings).toMatchObject([
      { code: 'CIDR_OVERLAP', severity: 'warning' },
    ]);
  });

  it('reports CIDR_OVERLAP where the other one takes the traffic', () => {
    const { findings } = runCheckOn(spokesAreApart, scene => {
      giveStageOurBlock(scene);
      scene.forwardRoutes[0].attachmentIds = [scene.ids.stage.attachmentId];
    });
    expect(findings).toMatchObject([
      { code: 'CIDR_OVERLAP', severity: 'error' },
    ]);
  });

  it('is unknown, never passing, when the routes may not be read', () => {
    const { status } = runCheckOn(spokesAreApart, scene => {
      const { transitGatewayRouteTableId } = scene.ids.hub;
      scene.aws.transitGatewayRoutes[transitGatewayRouteTableId] = denied();
    });
    expect(status).toBe('unknown');
  });
});
