/** Faults at work from the start, by spoke: the stage spoke is the broken neighbour. */
export const scenarioFaults: Readonly<Record<string, readonly string[]>> = {};
