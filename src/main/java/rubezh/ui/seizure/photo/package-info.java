/**
 * Pictures of a seizure in its editor: the strip of small ones, one over the whole window, and the
 * intake by paste, drop and file. A record is reached through {@link
 * rubezh.ui.seizure.photo.PhotoListModel}; everything read or decoded is read and decoded in the
 * background.
 */
@NullMarked
package rubezh.ui.seizure.photo;

import org.jspecify.annotations.NullMarked;
