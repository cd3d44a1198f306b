@NullMarked
package rubezh.ui.seizure.scan;

import org.jspecify.annotations.NullMarked;
