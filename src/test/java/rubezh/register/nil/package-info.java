/** Tests of nil reports. */
@NullMarked
package rubezh.register.nil;

import org.jspecify.annotations.NullMarked;
