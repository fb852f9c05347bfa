export {
  EXPOSURE_DOCUMENT_TYPE,
  exposureDocumentSchema,
} from './exposureDocument';
export type { ExposureDocument } from './exposureDocument';
