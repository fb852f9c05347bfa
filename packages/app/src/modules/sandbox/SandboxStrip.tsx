import { useEffect, useRef } from 'react';
import { Link } from '@backstage/core-components';
import classes from './SandboxStrip.module.css';
import { SandboxState } from './sandboxState';
import { useSandbox } from './useSandbox';

const countByHand = (state: SandboxState) =>
  state.faults.reduce(
    (sum, fault) => sum + fault.injectedOn.length - fault.seededOn.length,
    0,
  );

type Change = NonNullable<ReturnType<typeof useSandbox>>['change'];

const BreakSomething = (props: { state: SandboxState; change: Change }) => {
  const { state, change } = props;
  return (
    <select
      aria-label="Break something"
      value=""
      onChange={event => {
        const [id, spoke] = event.target.value.split(' ');
        change('POST', `faults/${id}?spoke=${encodeURIComponent(spoke)}`);
      }}
    >
      <option value="">Break something…</option>
      {state.spokes.map(spoke => (
        <optgroup key={spoke} label={spoke}>
          {state.faults.map(fault => (
            <option
              key={fault.id}
              value={`${fault.id} ${spoke}`}
              disabled={fault.injectedOn.includes(spoke)}
            >
              {fault.title} ({fault.code})
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
};

const Step = (props: { done: boolean; children: React.ReactNode }) => (
  <li>
    <span aria-hidden>{props.done ? '✓' : '○'}</span> {props.children}
    {props.done && <span hidden> (done)</span>}
  </li>
);

/** Says on every page that this is a sandbox, and lets one break and mend it. */
export const SandboxStrip = () => {
  const sandbox = useSandbox();
  const strip = useRef<HTMLElement>(null);

  // The strip covers the bottom of the page, so the page gets as much room below its content.
  useEffect(() => {
    if (!strip.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      document.body.style.paddingBottom = `${entry.target.clientHeight}px`;
    });
    observer.observe(strip.current);
    return () => {
      observer.disconnect();
      document.body.style.paddingBottom = '';
    };
  }, [sandbox?.url]);

  if (!sandbox) return null;
  const { state, failure, change, url } = sandbox;
  const byHand = state ? countByHand(state) : 0;

  return (
    <aside ref={strip} className={classes.strip} aria-label="Sandbox">
      <span className={classes.name}>
        Sandbox <span>· no real AWS, nothing leaves this machine</span>
      </span>
      {state && (
        <>
          <BreakSomething state={state} change={change} />
          <button
            type="button"
            disabled={byHand === 0}
            onClick={() => change('DELETE', 'faults')}
          >
            Mend all ({byHand})
          </button>
          <a href={`${url}/faults`} target="_blank" rel="noreferrer">
            All faults
          </a>
          <a href={`${url}/pulls`} target="_blank" rel="noreferrer">
            Pull requests ({state.pullRequests.open})
          </a>
          <ol className={classes.steps}>
            <Step
              done={state.pullRequests.open + state.pullRequests.merged > 0}
            >
              <Link to="/create">Bring an app on board</Link>
            </Step>
            <Step done={state.pullRequests.merged > 0}>
              Merge its pull request
            </Step>
            <Step done={state.brokenByHand}>Break the network, read why</Step>
          </ol>
        </>
      )}
      {failure && (
        <span role="alert" className={classes.failure}>
          {failure}
        </span>
      )}
    </aside>
  );
};
