export { createRouter } from './createRouter';
export { FixReader } from './FixReader';
export { FormAnswers } from './FormAnswers';
export { IngressReader } from './IngressReader';
export { PullRequestCache } from './PullRequestCache';
export { OwnershipReader } from './OwnershipReader';
export { Previewer } from './Previewer';
