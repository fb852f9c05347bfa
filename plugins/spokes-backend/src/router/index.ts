export { createRouter } from './createRouter';
export { IngressReader } from './IngressReader';
export { PullRequestCache } from './PullRequestCache';
export { Previewer } from './Previewer';
