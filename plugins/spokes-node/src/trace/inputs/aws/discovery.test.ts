import { Input } from '../../defineCheck';
import { createScope } from '../../engine/createScope';
import { findExposureTarget } from '../../exposures/findExposureTarget';
import { Inputs } from '../inputs';
import { createFactsIndex } from '../../lookup/createFactsIndex';
import { denied } from '../../../testing/observed';
import {
  ReferenceScene,
  referenceScene,
  valueOf,
} from '../../../testing/referenceScene';

function find<Name extends keyof Inputs>(
  name: Name,
  damage: (scene: ReferenceScene) => void = () => {},
): Input<Inputs[Name]> {
  const scene = referenceScene();
  damage(scene);
  const index = createFactsIndex(scene.facts).spokes.get('fitsync-prod-spoke');
  if (!index) throw new Error('No spoke');
  const ref = {
    spoke: 'fitsync-prod-spoke',
    namespace: 'default',
    service: 'productpage',
  };
  const { target } = findExposureTarget(index.facts, ref);
  return createScope(index, target).resolve(name);
}

describe('the VPC of a spoke', () => {
  it('is that of the instances at the nodes’ addresses', () => {
    expect(find('spokeVpc')).toMatchObject({
      value: { id: 'vpc-0b2c3d4e5f6071829' },
    });
  });

  it('is the configured one, where there is one', () => {
    const found = find('spokeVpc', ({ facts, ids }) => {
      facts.spokes[0].vpcId = ids.stage.vpcId;
    });
    expect(found).toMatchObject({ value: { id: 'vpc-0c3d4e5f60718293a' } });
  });

  it('is not known where the configured one does not exist', () => {
    const found = find('spokeVpc', ({ facts }) => {
      facts.spokes[0].vpcId = 'vpc-00000000';
    });
    expect(found).toMatchObject({
      outcome: 'failed',
      action: expect.stringContaining('vpc-00000000'),
    });
  });

  it('is still known by addresses that were last seen', () => {
    const found = find('spokeVpc', ({ cluster }) => {
      cluster.nodes = { ...denied('nodes'), value: valueOf(cluster.nodes) };
    });
    expect(found.outcome).toBe('ok');
  });

  it('is not guessed where two VPCs use the same addresses', () => {
    const found = find('spokeVpc', ({ aws, ids }) => {
      const instances = valueOf(aws.instances);
      const twins = instances
        .filter(({ vpcId }) => vpcId === ids.prod.vpcId)
        .map(one => ({ ...one, id: `${one.id}0`, vpcId: ids.stage.vpcId }));
      instances.push(...twins);
    });
    expect(found).toMatchObject({
      outcome: 'failed',
      action: expect.stringContaining('Set vpc for fitsync-prod-spoke'),
    });
  });
});

describe('the load balancer of a spoke', () => {
  const names = (found: Input<Inputs['loadBalancers']>) =>
    found.outcome === 'ok' ? found.value.map(({ name }) => name) : found;

  it('is the one whose targets stand in the spoke’s VPC', () => {
    expect(names(find('loadBalancers'))).toEqual(['fitsync-prod-nlb']);
  });

  it('is known by its other target group when one is empty', () => {
    const found = find('loadBalancers', ({ targets }) => {
      targets.length = 0;
    });
    expect(names(found)).toEqual(['fitsync-prod-nlb']);
  });

  it('is the only one without a target, when no other fits', () => {
    const found = find('loadBalancers', ({ aws, ids }) => {
      for (const port of [80, 443]) {
        valueOf(aws.targetHealth[ids.arns.targetGroup(port)]).length = 0;
      }
    });
    expect(names(found)).toEqual(['fitsync-prod-nlb']);
  });

  it('is not guessed between two without a target', () => {
    const found = find('loadBalancers', ({ aws }) => {
      Object.values(aws.targetHealth).forEach(health => {
        valueOf(health).length = 0;
      });
    });
    expect(found).toMatchObject({
      outcome: 'failed',
      action: expect.stringContaining('Set loadBalancers'),
    });
  });

  it('is not guessed while some health was not read', () => {
    const found = find('loadBalancers', ({ aws }) => {
      Object.keys(aws.targetHealth).forEach(arn => {
        aws.targetHealth[arn] = denied('DescribeTargetHealth');
      });
    });
    expect(found.outcome).toBe('denied');
  });

  it('is the configured one, where there is one', () => {
    const found = find('loadBalancers', ({ facts, aws }) => {
      facts.spokes[0].loadBalancerArns = [valueOf(aws.loadBalancers)[1].arn];
    });
    expect(names(found)).toEqual(['fitsync-stage-nlb']);
  });

  it('is the one that listens on the port, of several', () => {
    const found = find('loadBalancer', ({ facts, aws, ids, listeners }) => {
      const [own, other] = valueOf(aws.loadBalancers);
      facts.spokes[0].loadBalancerArns = [own.arn, other.arn];
      listeners.splice(0, 1);
      expect(own.arn).toBe(ids.arns.loadBalancer);
    });
    expect(found).toMatchObject({ value: { name: 'fitsync-stage-nlb' } });
  });

  it('is found in the hub’s account when the spoke has one of its own', () => {
    const found = find('nodeInstances', ({ facts, aws }) => {
      facts.spokes[0].account = '222222222222';
      facts.aws.push({
        ...aws,
        account: '222222222222',
        loadBalancers: denied('never asked'),
        targetGroups: denied('never asked'),
      });
    });
    expect(found).toMatchObject({
      value: [{ ip: '10.1.1.49' }, { ip: '10.1.1.104' }],
    });
  });
});

describe('addresses of the load balancer', () => {
  it('are those of its network interfaces', () => {
    expect(find('nlbSubnets')).toMatchObject({
      value: [{ address: '10.0.1.117' }, { address: '10.0.2.19' }],
    });
  });

  it('fall back to the subnets', () => {
    const found = find('nlbSubnets', ({ aws }) => {
      aws.networkInterfaces = denied('ec2:DescribeNetworkInterfaces');
    });
    expect(found).toMatchObject({
      value: [{ address: '10.0.1.0' }, { address: '10.0.2.0' }],
    });
  });
});
