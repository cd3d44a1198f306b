@NullMarked
package rubezh.ui.seizure.problems;

import org.jspecify.annotations.NullMarked;
