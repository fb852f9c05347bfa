import {
  ANNOTATION_ENTITY,
  Facts,
} from '@fitsync/backstage-plugin-spokes-common';
import { referenceFacts } from '@fitsync/backstage-plugin-spokes-node/testing';

/** The reference, read a moment ago, of which the test breaks one thing and mends it again. */
export function changingFacts() {
  const state = { broken: false };
  return {
    state,
    facts(): Facts {
      const made = referenceFacts();
      const fresh: Facts = JSON.parse(
        JSON.stringify(made).replaceAll(made.takenAt, new Date().toISOString()),
      );
      const [{ services, virtualServices }] = fresh.clusters;
      for (const { metadata } of services.value ?? []) {
        if (metadata.name === 'productpage') {
          metadata.annotations[ANNOTATION_ENTITY] =
            'component:default/productpage';
        }
      }
      if (state.broken) {
        for (const { spec } of virtualServices.value ?? []) {
          for (const { route } of spec.http) {
            for (const { destination } of route) {
              destination.port = { number: 9999 };
            }
          }
        }
      }
      return fresh;
    },
  };
}
