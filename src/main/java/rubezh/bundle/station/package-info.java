/** Which stations are behind: what was received of them, what is missing, and what agrees. */
@NullMarked
package rubezh.bundle.station;

import org.jspecify.annotations.NullMarked;
