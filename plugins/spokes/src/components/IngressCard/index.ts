export { IngressCard } from './IngressCard';
export { IngressContent } from './IngressContent';
