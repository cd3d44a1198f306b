/** Sealed revisions, drafts and notes as rows of the station file. */
@NullMarked
package rubezh.store.journal;

import org.jspecify.annotations.NullMarked;
