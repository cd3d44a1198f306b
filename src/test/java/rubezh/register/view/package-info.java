/** Tests of the columns and saved views of an officer. */
@NullMarked
package rubezh.register.view;

import org.jspecify.annotations.NullMarked;
