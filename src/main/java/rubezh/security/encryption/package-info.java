/** Files encrypted to the keys of installations, in the age format (age-encryption.org/v1). */
@NullMarked
package rubezh.security.encryption;

import org.jspecify.annotations.NullMarked;
