/**
 * A weighing scale on a serial port: what it sends, line by line, and one reading taken from it
 * when it stands still. Readings are exact amounts; what is not understood is shown as it came and
 * never guessed. The only user of the serial library.
 *
 * <p>The library is loaded with the first use of a port, not before: where there is no scale it
 * costs nothing. Once loaded it makes the process deaf to the hang-up of its terminal.
 *
 * <p>Uses {@code domain} for amounts and {@code text} for expected failures.
 */
@NullMarked
package rubezh.device.scale;

import org.jspecify.annotations.NullMarked;
