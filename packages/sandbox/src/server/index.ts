export { startSandbox } from './startSandbox';
export type { Sandbox } from './startSandbox';
export type { SandboxOptions } from './SandboxOptions';
export type { SandboxState } from './SandboxState';
