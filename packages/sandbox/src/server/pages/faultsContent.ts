import { Html, markup } from '../../git/pages/markup';
import { SandboxState } from '../SandboxState';

type FaultState = SandboxState['faults'][number];

const areas = {
  aws: 'Between the internet and the nodes',
  kubernetes: 'Inside the cluster',
};

/** All faults, with a button for each spoke. Works without scripts: every button is a form. */
export function faultsContent(
  state: SandboxState,
  token: string,
  refusal?: string,
): Html {
  const count = (of: (fault: FaultState) => string[]) =>
    state.faults.reduce((sum, fault) => sum + of(fault).length, 0);
  const seeded = count(fault => fault.seededOn);
  const byHand = count(fault => fault.injectedOn) - seeded;

  return markup`<h1>Faults</h1>
    <p class="lead">
      Each breaks one thing in the world and tells nobody. The code is what the
      card has to find out from what AWS and Kubernetes say.
    </p>
    ${refusal && markup`<p class="panel warn" role="alert">${refusal}</p>`}
    <div class="actions">
      <span>At work: ${byHand} injected by hand, ${seeded} of the scenario</span>
      ${mendAll(token, 'false', 'Mend what was injected by hand', byHand)}
      ${mendAll(token, 'true', 'Mend everything', byHand + seeded)}
    </div>
    ${(['aws', 'kubernetes'] as const).map(area => table(area, state, token))}`;
}

function mendAll(token: string, seeds: string, text: string, count: number) {
  return markup`<form method="post" action="/faults/mend-all">
    <input type="hidden" name="token" value="${token}" />
    <input type="hidden" name="seeds" value="${seeds}" />
    <button class="small" ${
      count === 0 && new Html('disabled')
    }>${text}</button>
  </form>`;
}

function table(
  area: FaultState['area'],
  { faults, spokes }: SandboxState,
  token: string,
) {
  const listed = faults.filter(fault => fault.area === area);
  if (listed.length === 0) return markup``;
  return markup`<table class="list plain">
    <caption>${areas[area]}</caption>
    <thead>
      <tr>
        <th scope="col">What happens</th>
        <th scope="col">The card must say</th>
        ${spokes.map(spoke => markup`<th scope="col">${spoke}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${listed.map(
        fault => markup`<tr>
          <th scope="row">${fault.title}</th>
          <td class="narrow"><code>${fault.code}</code></td>
          ${spokes.map(spoke => cell(fault, spoke, token))}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function cell(fault: FaultState, spoke: string, token: string) {
  const atWork = fault.injectedOn.includes(spoke);
  const seeded = fault.seededOn.includes(spoke);
  const verb = atWork ? 'Mend' : 'Inject';
  return markup`<td class="narrow ${atWork && 'at-work'}" data-label="${spoke}">
    <form method="post" action="/faults/${atWork ? 'mend' : 'inject'}">
      <input type="hidden" name="token" value="${token}" />
      <input type="hidden" name="id" value="${fault.id}" />
      <input type="hidden" name="spoke" value="${spoke}" />
      <button class="small" aria-label="${verb} on ${spoke}: ${
    fault.title
  }">${verb}</button>
      ${
        atWork &&
        markup`<span>${seeded ? 'at work from the start' : 'at work'}</span>`
      }
    </form>
  </td>`;
}
