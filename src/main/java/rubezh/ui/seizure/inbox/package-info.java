/**
 * The folder of the document scanner as an officer meets it: which one it is, what has come into
 * it, and the line below the form that offers it. Whatever is attached goes the way of every file,
 * through {@code photo}.
 */
@NullMarked
package rubezh.ui.seizure.inbox;

import org.jspecify.annotations.NullMarked;
