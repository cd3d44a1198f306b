/** Work in the background. */
@NullMarked
package rubezh.ui.kit.work;

import org.jspecify.annotations.NullMarked;
