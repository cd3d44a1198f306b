/** Tests of {@code rubezh.ui.operation}. */
@NullMarked
package rubezh.ui.operation;

import org.jspecify.annotations.NullMarked;
