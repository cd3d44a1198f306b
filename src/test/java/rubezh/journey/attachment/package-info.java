/** Journeys with photographs and files. */
@NullMarked
package rubezh.journey.attachment;

import org.jspecify.annotations.NullMarked;
