import { defineMessage } from '../../defineMessage';
import { istioAnalysis } from '../../remedies/istioDocs';
import { lookWithKubectl } from '../../remedies/lookWithKubectl';
import { routeRemedies } from '../../remedies/routeRemedies';
import { splitRemedies } from '../../remedies/splitRemedies';
import { crd, docs } from './object';

/** VS_SHADOWED: an earlier route takes the requests. @public */
export const virtualServiceShadowed = defineMessage({
  code: 'VS_SHADOWED',
  hop: 'virtual-service',
  severity: 'error',
  title: 'An earlier route takes the requests',
  template:
    'A request for {path} is taken by route {by} of VirtualService {other}, which leads to {destination}; route {shadowed} of VirtualService {virtualService} never sees it.',
  meaning:
    'The routes of a VirtualService are tried in order and the first that matches wins. A broad match above a narrow one takes everything.',
  fix: 'Move route {shadowed} ({place}) above route {by} ({above}), or narrow the match of route {by}.',
  responsible: 'app',
  source: istioAnalysis('IST0130'),
  remedies: ({ place, above }, resource) =>
    routeRemedies({
      resource,
      change: { op: 'move', from: place, path: above },
      risk: 'Requests that the earlier route takes now go to another service.',
      docs,
    }),
});

/** VS_REGEX_INVALID: a match is no valid regular expression. @public */
export const virtualServiceRegexInvalid = defineMessage({
  code: 'VS_REGEX_INVALID',
  hop: 'virtual-service',
  severity: 'error',
  title: 'A match is no valid regular expression',
  template:
    'Route {route} of VirtualService {virtualService} matches with {regex}, which is no RE2 expression: {why}.',
  meaning:
    'Envoy uses RE2, which knows neither look-around nor back-references. istiod rejects the whole VirtualService, so none of its routes work.',
  fix: 'Rewrite {regex} in RE2 syntax, or use a prefix.',
  responsible: 'app',
  source: istioAnalysis('IST0122'),
  remedies: lookWithKubectl({
    words: name => ['get', crd, name, '-o', 'yaml'],
    tells:
      'The expression where it stands: RE2 knows no look-around and no back-references, and a prefix often says the same.',
    docs: docs,
  }),
});

/** VS_MATCH_DUPLICATE: a match repeats an earlier one. @public */
export const virtualServiceMatchDuplicate = defineMessage({
  code: 'VS_MATCH_DUPLICATE',
  hop: 'virtual-service',
  severity: 'info',
  title: 'A match repeats an earlier one',
  template:
    'Match {match} of route {route} in VirtualService {virtualService} repeats one of route {earlier}.',
  meaning:
    'The earlier route takes these requests; the route can still be reached through its other matches.',
  fix: 'Remove match {match} from route {route} ({place}).',
  responsible: 'app',
  source: istioAnalysis('IST0131'),
  remedies: ({ place }, resource) =>
    routeRemedies({
      resource,
      change: { op: 'remove', path: place },
      risk: 'None: the earlier route takes these requests already.',
      docs,
    }),
});

/** VS_DELEGATE_NOT_FOUND: the VirtualService hands over to one that it cannot find. @public */
export const virtualServiceDelegateNotFound = defineMessage({
  code: 'VS_DELEGATE_NOT_FOUND',
  hop: 'virtual-service',
  severity: 'error',
  title: 'The VirtualService hands over to one that it cannot find',
  template:
    'Route {route} of VirtualService {virtualService} delegates to {delegate}, which does not exist or is not visible from there.',
  meaning: 'A route without its delegate has no destination and is left out.',
  fix: 'Create VirtualService {delegate}, or correct its name in route {route}.',
  responsible: 'app',
  source: docs.url,
  remedies: lookWithKubectl({
    words: () => ['get', crd],
    tells:
      'Which VirtualServices the namespace has: whether one of them was meant, or none was written yet.',
    docs: docs,
  }),
});

const lookAtRoute = lookWithKubectl({
  words: name => ['get', crd, name, '-o', 'yaml'],
  tells:
    'The route that leads to the host: what the mesh rule says of weights, time-outs and faults has to stand there as well.',
  docs,
});

/** VS_RULES_IGNORED_AT_INGRESS: the traffic split does not apply to requests from the gateway. @public */
export const virtualServiceIgnoredAtIngress = defineMessage({
  code: 'VS_RULES_IGNORED_AT_INGRESS',
  hop: 'virtual-service',
  severity: 'warning',
  title: 'The traffic split does not apply to requests from the gateway',
  template:
    'VirtualService {virtualService} routes to {host} without a subset; the mesh rules of VirtualService {other} for it do not apply at the gateway.',
  meaning:
    'The gateway applies the routes that are bound to it and no second VirtualService after them. Splits and rewrites that are bound to the mesh only are skipped.',
  fix: 'Repeat the rules of VirtualService {other} in {virtualService}, or bind them to the Gateway as well.',
  responsible: 'app',
  source: istioAnalysis('IST0140'),
  fixNeeds: ['place', 'port', 'split'],
  remedies: (args, resource, { place, port, split }) =>
    splitRemedies({
      resource,
      place,
      host: args.host,
      port,
      split,
      docs,
      look: () => lookAtRoute(args, resource),
    }),
});

/** VS_JWT_NO_AUTHN: a route needs a token that nothing checks. @public */
export const virtualServiceJwtWithoutAuthentication = defineMessage({
  code: 'VS_JWT_NO_AUTHN',
  hop: 'virtual-service',
  severity: 'error',
  title: 'A route needs a token that nothing checks',
  template:
    'Route {route} of VirtualService {virtualService} matches on the claim {claim}, but no RequestAuthentication covers the gateway pods.',
  meaning:
    'Claims are known only after a RequestAuthentication has checked the token at the gateway; until then the route never matches.',
  fix: 'Add a RequestAuthentication for the gateway pods that checks the token with {claim}.',
  responsible: 'app',
  source: istioAnalysis('IST0149'),
  remedies: lookWithKubectl({
    words: () => [
      'get',
      'requestauthentications.security.istio.io',
      '-o',
      'yaml',
    ],
    tells:
      'Which issuers are trusted in the namespace of the app; the gateway pods need the same in theirs.',
    docs: docs,
  }),
});
