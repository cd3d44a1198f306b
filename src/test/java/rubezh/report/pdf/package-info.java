@NullMarked
package rubezh.report.pdf;

import org.jspecify.annotations.NullMarked;
