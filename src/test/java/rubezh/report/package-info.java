/** Tests of reports: every PDF is read back and compared with the records. */
@NullMarked
package rubezh.report;

import org.jspecify.annotations.NullMarked;
