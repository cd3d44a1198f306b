/** Journeys with a scale, a scanner and the inbox folder. */
@NullMarked
package rubezh.journey.device;

import org.jspecify.annotations.NullMarked;
