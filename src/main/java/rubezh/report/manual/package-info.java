/**
 * The manual as a book: {@link rubezh.report.manual.ManualBook} lays its pages out and writes them
 * as PDF with contents, bookmarks and tags, in bytes that depend on the manual alone.
 */
@NullMarked
package rubezh.report.manual;

import org.jspecify.annotations.NullMarked;
