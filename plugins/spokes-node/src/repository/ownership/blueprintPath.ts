/** Where an exposure, a spoke or a hub says what it is and whose. */
export const blueprintPath = 'blueprint.yaml';

/** No blueprint is longer; what is gets no parser's time. */
export const longestBlueprint = 64 * 1024;
