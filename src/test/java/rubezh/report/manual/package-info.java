@NullMarked
package rubezh.report.manual;

import org.jspecify.annotations.NullMarked;
