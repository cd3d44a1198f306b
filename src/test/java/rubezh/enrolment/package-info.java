/** Specification of enrolment by files and of the roster of headquarters. */
@NullMarked
package rubezh.enrolment;

import org.jspecify.annotations.NullMarked;
