/**
 * The scale of this machine as an officer meets it: which one it is, what comes from it, and what
 * is told while a weight is taken. What is done with the weight is the editor's.
 */
@NullMarked
package rubezh.ui.seizure.scale;

import org.jspecify.annotations.NullMarked;
