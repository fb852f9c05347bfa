export { SaveImage } from './SaveImage';
