/** Tests of operations: what they promise, over real files. */
@NullMarked
package rubezh.operation;

import org.jspecify.annotations.NullMarked;
