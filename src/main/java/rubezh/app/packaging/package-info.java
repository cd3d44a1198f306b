/**
 * What the build does to the packaged program. Nothing of it runs in the program itself.
 *
 * <p>Uses nothing; used by the build only. See decision 0454.
 */
@NullMarked
package rubezh.app.packaging;

import org.jspecify.annotations.NullMarked;
