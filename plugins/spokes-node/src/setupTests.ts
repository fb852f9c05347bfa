import { configureGlobal } from 'fast-check';

// One draw for everyone, so that a run can be repeated and nobody is stopped by another's luck; PROPERTY_SEED draws another.
configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20261124) });
