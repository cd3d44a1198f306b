/** Attachments as sealed pieces in the station file. */
@NullMarked
package rubezh.store.blob;

import org.jspecify.annotations.NullMarked;
