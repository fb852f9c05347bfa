import { Html, markup } from '../../git/pages/markup';
import { isReady } from '../../kubernetes/controllers/isReady';
import { RunningWorld } from '../../world/createWorld';
import { reference } from '../../world/reference';
import { SpokeIds } from '../../world/SpokeIds';
import { SandboxState } from '../SandboxState';

/** What there is: hub, spokes, what is wrong with them, and where each stand-in answers. */
export function overviewContent(
  world: RunningWorld,
  state: SandboxState,
  origin: string,
): Html {
  return markup`<h1>The hub ${reference.hub.name} and its spokes</h1>
    <p class="lead">
      These stand-ins speak the protocols of AWS, Kubernetes and a git host, so
      Backstage runs here as it runs in production: same clients, same code.
    </p>
    <table class="list">
      <caption>Spokes behind ${reference.hub.name} (${reference.hub.cidr}, ${
    reference.region
  })</caption>
      <thead>
        <tr>
          <th scope="col">Spoke</th>
          <th scope="col">Network</th>
          <th scope="col">Load balancer</th>
          <th scope="col">Pods ready</th>
          <th scope="col">Faults at work</th>
        </tr>
      </thead>
      <tbody>${world.aws.spokes
        .filter(({ byHand }) => !byHand)
        .map(spoke => row(world, state, spoke))}</tbody>
    </table>
    <h2>Pull requests</h2>
    <p>
      <a href="/pulls">${state.pullRequests.open} open</a>,
      ${state.pullRequests.merged} merged. Merging one does what Terraform and
      GitOps would (<a href="/applies">applies</a>): networks and clusters follow
      the fleet repository.
    </p>
    <h2>Where it answers</h2>
    <dl>
      <dt>AWS</dt><dd><code>${origin}/aws/{ec2,elasticloadbalancing,route53,sts}</code></dd>
      ${state.spokes.map(
        spoke =>
          markup`<dt>Kubernetes</dt><dd><code>${origin}/k8s/${spoke}</code></dd>`,
      )}
      <dt>Git</dt><dd><code>${origin}/fitsync/fleet.git</code></dd>
      <dt>State</dt><dd><a href="/api/sandbox/state"><code>${origin}/api/sandbox/state</code></a></dd>
    </dl>`;
}

function row(
  world: RunningWorld,
  state: SandboxState,
  { name, cidr, loadBalancer }: SpokeIds,
) {
  const pods = world.clusters.get(name)?.list('Pod') ?? [];
  const ready = pods.filter(isReady).length;
  const atWork = state.faults.filter(({ injectedOn }) =>
    injectedOn.includes(name),
  );
  return markup`<tr>
    <th scope="row">${name}</th>
    <td data-label="Network"><code>${cidr}</code></td>
    <td data-label="Load balancer">${loadBalancer.name}<br />
      <code class="quiet">${loadBalancer.addresses.a} · ${
    loadBalancer.addresses.b
  }</code></td>
    <td data-label="Pods ready">${ready} of ${pods.length}</td>
    <td data-label="Faults at work">${
      atWork.length === 0
        ? 'None'
        : markup`<a href="/faults">${atWork.length}</a>: ${atWork.map(
            ({ code }) => markup`<code>${code}</code> `,
          )}`
    }</td>
  </tr>`;
}
