/** Journeys with a scale, a scanner and the inbox folder. */
@NullMarked
package rubezh.journey.read;

import org.jspecify.annotations.NullMarked;
