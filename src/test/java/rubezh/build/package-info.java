/**
 * The gates of the build: what holds for the whole source tree and not for one class. Each rule
 * says in its failure why it is there. Reads the sources, the compiled classes, the message files
 * and the documents; never starts the program.
 */
@NullMarked
package rubezh.build;

import org.jspecify.annotations.NullMarked;
