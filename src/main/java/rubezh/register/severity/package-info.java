/** Rules and fields that the station has raised: a sealed note of it, never exchanged. */
@NullMarked
package rubezh.register.severity;

import org.jspecify.annotations.NullMarked;
