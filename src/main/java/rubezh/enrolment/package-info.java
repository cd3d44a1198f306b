/**
 * Enrolment of installations by files: the request of a laptop, its approval at headquarters, and
 * the roster that headquarters writes.
 */
@NullMarked
package rubezh.enrolment;

import org.jspecify.annotations.NullMarked;
