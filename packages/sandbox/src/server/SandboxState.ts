/**
 * Answer of `GET /api/sandbox/state`; the strip of packages/app reads it every two seconds.
 * `POST /api/sandbox/faults/:id?spoke=…` injects, `DELETE /api/sandbox/faults/:id?spoke=…` clears one and
 * `DELETE /api/sandbox/faults` those that were injected by hand, with `?seeds=true` all.
 */
export interface SandboxState {
  spokes: string[];
  faults: Array<{
    id: string;
    code: string;
    title: string;
    area: 'aws' | 'kubernetes';
    /** Names of the spokes on which it is at work, the ones it started with included. */
    injectedOn: string[];
    /** Those of them that belong to the scenario: `DELETE /api/sandbox/faults` leaves them, `?seeds=true` does not. */
    seededOn: string[];
  }>;
  pullRequests: { open: number; merged: number };
  /** True once somebody injected a fault by hand. */
  brokenByHand: boolean;
}
