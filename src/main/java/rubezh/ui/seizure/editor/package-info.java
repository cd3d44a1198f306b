/**
 * The editor of one record without its views: view model, autosave, and what views, suggestions and
 * extensions are given.
 */
@NullMarked
package rubezh.ui.seizure.editor;

import org.jspecify.annotations.NullMarked;
