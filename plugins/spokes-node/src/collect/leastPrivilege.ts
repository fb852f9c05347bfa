/**
 * What the collectors may do, without the clients that do it: for whoever only prints it.
 *
 * @packageDocumentation
 */

export { iamPolicy } from './aws/iamPolicy';
export { rbacManifest } from './kubernetes/rbacManifest';
