/** Sheets of code lists for the wall. */
@NullMarked
package rubezh.report.codelist;

import org.jspecify.annotations.NullMarked;
