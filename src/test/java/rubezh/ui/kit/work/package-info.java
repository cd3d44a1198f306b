/** Tests of background jobs. */
@NullMarked
package rubezh.ui.kit.work;

import org.jspecify.annotations.NullMarked;
