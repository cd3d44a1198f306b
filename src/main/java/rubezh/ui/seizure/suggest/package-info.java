/**
 * Suggestions of the editor: single values, missing weights, next numbers, templates and the
 * narrative.
 */
@NullMarked
package rubezh.ui.seizure.suggest;

import org.jspecify.annotations.NullMarked;
