export { Evaluation } from './Evaluation';
export { FactsBoard } from './FactsBoard';
export { traceEngine } from './TraceEngine';
export type { TraceEngine } from './TraceEngine';
export type { MaxAges } from './ageFacts';
export { maxAgesOf } from './maxAgesOf';
