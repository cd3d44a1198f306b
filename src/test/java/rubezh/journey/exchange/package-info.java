/** Records and attachments from one station to another. */
@NullMarked
package rubezh.journey.exchange;

import org.jspecify.annotations.NullMarked;
