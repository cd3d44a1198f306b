@NullMarked
package rubezh.ui.seizure.read;

import org.jspecify.annotations.NullMarked;
