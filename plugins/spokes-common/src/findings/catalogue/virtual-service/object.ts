import { istioDocs } from '../../remedies/istioDocs';

/** Istio's reference of the object. */
export const docs = {
  url: istioDocs('reference/config/networking/virtual-service/'),
  title: 'VirtualService',
};
export const docsOnly = () => [{ kind: 'docs' as const, ...docs }];
export const apiVersion = 'networking.istio.io/v1';
export const crd = 'virtualservices.networking.istio.io';
export const where = "the app's VirtualService";
export const backToCode =
  'Commit the patch above; GitOps reverts what is not there.';
