/** What the build does to the packaged program, tried on the libraries themselves. */
@NullMarked
package rubezh.app.packaging;

import org.jspecify.annotations.NullMarked;
