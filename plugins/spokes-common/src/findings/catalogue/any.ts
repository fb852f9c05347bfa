import { defineMessage } from '../defineMessage';
import { istioAnalysis } from '../remedies/istioDocs';
import { kubernetesRemedies } from '../remedies/kubernetesRemedies';
import { lookWithKubectl } from '../remedies/lookWithKubectl';
import { grantPatch } from '../remedies/grantPatch';
import { readOrLook } from '../remedies/readOrLook';
import { kubectlNames } from '../remedies/kubectlNames';

/*
 * Codes that may appear at any hop. The hop named here is where most of them are seen; a check says where it saw one.
 */

/** SCHEMA_INVALID: the object is not valid. @public */
export const schemaInvalid = defineMessage({
  code: 'SCHEMA_INVALID',
  hop: 'virtual-service',
  severity: 'error',
  title: 'The object is not valid',
  template: '{object} is not valid at {field}: {why}.',
  meaning:
    'A required field is absent or a value has no legal meaning: the API server or istiod rejects the object, and what was there before stays in force.',
  fix: 'Correct {field} of {object}.',
  responsible: 'app',
  source: istioAnalysis('IST0106'),
  remedies: () => [
    {
      kind: 'docs',
      url: istioAnalysis('IST0106'),
      title: 'Schema validation error',
    },
  ],
});

/** STATUS_CONDITION_FALSE: the control plane reports that an object is not in force. @public */
export const statusConditionFalse = defineMessage({
  code: 'STATUS_CONDITION_FALSE',
  hop: 'gateway',
  severity: 'warning',
  title: 'The control plane reports that an object is not in force',
  template: 'The condition {condition} of {object} is false: {reason}.',
  meaning:
    'istiod writes conditions about what it could not put into force; those of other controllers are not looked at.',
  fix: 'Mend what the condition {condition} of {object} says.',
  responsible: 'app',
  source: istioAnalysis('IST0171'),
  remedies: (args, resource) => {
    const docs = {
      url: istioAnalysis('IST0171'),
      title: 'Negative condition status',
    };
    const plural = kubectlNames[resource.kind];
    return plural || resource.group
      ? lookWithKubectl({
          words: name => ['get', `${plural}`, name, '-o', 'yaml'],
          tells:
            'The message of the condition: it says what istiod could not make of the object.',
          docs,
        })(args, resource)
      : [{ kind: 'docs', ...docs }];
  },
});

/** GWAPI_CRD_TOO_OLD: the Gateway API of the cluster is too old. @public */
export const gatewayApiTooOld = defineMessage({
  code: 'GWAPI_CRD_TOO_OLD',
  hop: 'control-plane',
  severity: 'warning',
  title: 'The Gateway API of the cluster is too old',
  template:
    'CustomResourceDefinition {crd} has version {version}; this Istio needs {needed} or newer.',
  meaning: 'Objects of that kind are not processed.',
  fix: 'Install the Gateway API {needed} or newer.',
  responsible: 'platform',
  source: istioAnalysis('IST0156'),
  remedies: ({ crd, needed }, resource) => {
    const docs = {
      url: istioAnalysis('IST0156'),
      title: 'Unsupported Gateway API version',
    };
    if (!/^v\d{1,2}\.\d{1,2}\.\d{1,2}$/.test(needed)) {
      return [{ kind: 'docs', ...docs }];
    }
    // The kinds that are no standard yet come with the other file.
    const file =
      /^(gateways|gatewayclasses|httproutes|grpcroutes|referencegrants)\./.test(
        crd,
      )
        ? 'standard-install.yaml'
        : 'experimental-install.yaml';
    return kubernetesRemedies({
      resource,
      docs,
      remedies: ({ name, kubectl }) => [
        {
          kind: 'command',
          argv: kubectl(
            ...['apply', '--server-side', '--filename'],
            `https://github.com/kubernetes-sigs/gateway-api/releases/download/${needed}/${file}`,
          ),
          risk: 'Changes the definitions of all kinds of the Gateway API, for every controller of the cluster that reads them.',
          verify: kubectl(
            'get',
            'customresourcedefinitions',
            name,
            '-o',
            'yaml',
          ),
          backToCode:
            'Make the same change where the cluster’s CustomResourceDefinitions come from, or the next upgrade brings the old ones back.',
        },
        { kind: 'docs', ...docs },
      ],
    });
  },
});

/** GWAPI_REF_NOT_GRANTED: a reference to another namespace is not granted. @public */
export const referenceNotGranted = defineMessage({
  code: 'GWAPI_REF_NOT_GRANTED',
  hop: 'virtual-service',
  severity: 'error',
  title: 'A reference to another namespace is not granted',
  template:
    '{from} refers to {to}, and no ReferenceGrant in namespace {namespace} allows it.',
  meaning:
    'A Gateway or an HTTPRoute may refer to an object of another namespace only where a ReferenceGrant there says so. Requests to a backend that is not granted get 500; a listener whose certificate is not granted shows none.',
  fix: 'Create a ReferenceGrant in namespace {namespace} that allows {from} to refer to {to}.',
  responsible: 'app',
  source: 'https://gateway-api.sigs.k8s.io/reference/spec/',
  remedies: ({ from, to }, resource) => [
    ...grantPatch(from, to),
    ...readOrLook(resource, {
      url: 'https://gateway-api.sigs.k8s.io/api-types/referencegrant/',
      title: 'ReferenceGrant',
    }),
  ],
});
