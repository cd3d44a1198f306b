/** Index of the papers of several cases that were issued into a folder. */
@NullMarked
package rubezh.report.batch;

import org.jspecify.annotations.NullMarked;
