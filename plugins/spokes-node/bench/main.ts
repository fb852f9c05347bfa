/* eslint-disable no-console */
import os from 'node:os';
import { awsCalls, AwsCallsRow } from './awsCalls';
import { clusterCalls, ClusterCallsRow } from './clusterCalls';
import { manifestTimes } from './manifestTimes';
import { renderTimes } from './renderTimes';
import { traceTimes } from './traceTimes';

async function main() {
  const [{ model }] = os.cpus();
  console.log(
    `${os.cpus().length} × ${model}, Node ${process.versions.node}\n`,
  );

  console.log(
    'Calls to AWS: they follow the spokes, however many services there are. Viewers cause none, and replicas share them',
  );
  const aws: AwsCallsRow[] = [];
  for (const [spokes, services] of [
    [2, 1],
    [2, 10],
    [2, 100],
    [10, 100],
    [50, 100],
  ]) {
    aws.push(await awsCalls(spokes, services));
  }
  console.table(aws);

  console.log('Calls to a cluster: the same, too');
  const cluster: ClusterCallsRow[] = [];
  for (const services of [1, 10, 100]) {
    cluster.push(await clusterCalls(services));
  }
  console.table(cluster);

  console.log(
    'Index and trace of every exposure, cold; then one object of the fleet changes',
  );
  traceTimes(1, 100);
  console.table(
    [
      [10, 100],
      [100, 100],
      [500, 100],
      [1, 5_000],
    ].map(([spokes, each]) => traceTimes(spokes, each)),
  );

  console.log(
    'fitsync check: 1 Service, 2 workloads and 2 Istio objects a namespace',
  );
  manifestTimes(50);
  console.table([10, 50, 200, 500, 800].map(manifestTimes));

  console.log(
    'fitsync render: a fleet from its blueprints, and the comparison',
  );
  renderTimes(5, 50);
  console.table(
    [
      [10, 100],
      [50, 500],
      [100, 1_000],
    ].map(([spokes, exposures]) => renderTimes(spokes, exposures)),
  );
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
