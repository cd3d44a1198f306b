/**
 * Client of a message bus (D-Bus) over its socket: connections, messages, calls of methods and
 * their answers. No library, no process and no native code is used.
 *
 * <p>Uses no other package.
 */
@NullMarked
package rubezh.device.bus;

import org.jspecify.annotations.NullMarked;
