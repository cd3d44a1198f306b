/** Rules and fields that a station has raised; lowered is none. */
@NullMarked
package rubezh.domain.seizure.severity;

import org.jspecify.annotations.NullMarked;
