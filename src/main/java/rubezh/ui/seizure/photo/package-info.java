/**
 * Images and documents of a seizure in its editor: strip of thumbnails, full-window viewer, and
 * import by paste, drop and file dialog. The record is accessed through {@link
 * rubezh.ui.seizure.photo.PhotoListModel}; files are read and decoded in the background.
 */
@NullMarked
package rubezh.ui.seizure.photo;

import org.jspecify.annotations.NullMarked;
