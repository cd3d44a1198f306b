/**
 * The gates of the build: what holds for the whole source tree and not for one class. Each rule
 * says in its failure why it is there. Reads the sources, the compiled classes, the message files
 * and the documents. The tools of the build in {@code src/build} are of this package, too.
 */
@NullMarked
package rubezh.build;

import org.jspecify.annotations.NullMarked;
