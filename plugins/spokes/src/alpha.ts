/**
 * The same as the package's root, where apps look for plugins of the new frontend system.
 *
 * @packageDocumentation
 */

export { default, spokesApiRef, spokesTranslationRef } from './index';
