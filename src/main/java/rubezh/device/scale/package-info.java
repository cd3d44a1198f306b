/**
 * A weighing scale on a serial port: its lines, and one weight read once it is stable. Readings are
 * exact amounts; an unrecognised line is shown as received. The only user of the serial library.
 *
 * <p>The library is loaded at the first use of a port. Once loaded, the process ignores the hang-up
 * signal of its terminal.
 *
 * <p>Uses {@code domain} for amounts and {@code text} for expected failures.
 */
@NullMarked
package rubezh.device.scale;

import org.jspecify.annotations.NullMarked;
