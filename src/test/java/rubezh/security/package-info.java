@NullMarked
package rubezh.security;

import org.jspecify.annotations.NullMarked;
