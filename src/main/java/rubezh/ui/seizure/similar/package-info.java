/**
 * Similar cases beside the form, and persons and conveyances copied from earlier cases.
 *
 * @see rubezh.register.SimilarCase
 */
@NullMarked
package rubezh.ui.seizure.similar;

import org.jspecify.annotations.NullMarked;
