@NullMarked
package rubezh.security.encryption;

import org.jspecify.annotations.NullMarked;
