import { ExposureBlueprint } from '@fitsync/backstage-plugin-spokes-common';
import { EnvoyFilter } from './istio';
import { metadata, selector } from './labels';

const seconds = { second: 1, minute: 60, hour: 3600 };

const always = (runtimeKey: string) => ({
  runtime_key: runtimeKey,
  default_value: { numerator: 100, denominator: 'HUNDRED' },
});

/**
 * A token bucket in each pod's own sidecar, for everything that comes in; who finds it empty gets 429 with
 * `x-local-rate-limit`. The kubelet's probes do not pass it: the sidecar's agent asks the app directly.
 */
export function envoyFilter(
  exposure: ExposureBlueprint,
): EnvoyFilter | undefined {
  const { rateLimit } = exposure;
  if (!rateLimit) return undefined;
  const { burst, per, requests } = rateLimit;
  return {
    apiVersion: 'networking.istio.io/v1alpha3',
    kind: 'EnvoyFilter',
    metadata: metadata(exposure),
    spec: {
      workloadSelector: { labels: selector(exposure) },
      configPatches: [
        {
          applyTo: 'HTTP_FILTER',
          match: {
            context: 'SIDECAR_INBOUND',
            listener: {
              filterChain: {
                filter: {
                  name: 'envoy.filters.network.http_connection_manager',
                  subFilter: { name: 'envoy.filters.http.router' },
                },
              },
            },
          },
          patch: {
            operation: 'INSERT_BEFORE',
            value: {
              name: 'envoy.filters.http.local_ratelimit',
              typed_config: {
                '@type': 'type.googleapis.com/udpa.type.v1.TypedStruct',
                type_url:
                  'type.googleapis.com/envoy.extensions.filters.http.local_ratelimit.v3.LocalRateLimit',
                value: {
                  stat_prefix: 'http_local_rate_limiter',
                  token_bucket: {
                    max_tokens: burst ?? requests,
                    tokens_per_fill: requests,
                    fill_interval: `${seconds[per]}s`,
                  },
                  filter_enabled: always('local_rate_limit_enabled'),
                  filter_enforced: always('local_rate_limit_enforced'),
                  response_headers_to_add: [
                    {
                      append_action: 'OVERWRITE_IF_EXISTS_OR_ADD',
                      header: { key: 'x-local-rate-limit', value: 'true' },
                    },
                  ],
                },
              },
            },
          },
        },
      ],
    },
  };
}
