/** Persons and companies involved, officials and attesting witnesses. */
@NullMarked
package rubezh.domain.seizure.party;

import org.jspecify.annotations.NullMarked;
