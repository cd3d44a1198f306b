/** What scales send, and a port of this machine with a scale at its other end. */
@NullMarked
package rubezh.scale;

import org.jspecify.annotations.NullMarked;
