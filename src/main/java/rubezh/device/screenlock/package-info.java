/**
 * What the operating system tells on Linux: that the screen is locked, and that the computer is
 * about to sleep. Listens on the message buses (D-Bus) of the computer and of the user's session
 * over their sockets; nothing is sent to other programs. Without such a bus nothing is told.
 *
 * <p>Uses {@code device.bus}.
 */
@NullMarked
package rubezh.device.screenlock;

import org.jspecify.annotations.NullMarked;
