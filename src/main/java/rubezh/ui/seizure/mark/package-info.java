/**
 * Gallery of press marks: tiles of the marks of goods of all cases.
 *
 * @see rubezh.ui.seizure.mark.MarkGallery
 */
@NullMarked
package rubezh.ui.seizure.mark;

import org.jspecify.annotations.NullMarked;
