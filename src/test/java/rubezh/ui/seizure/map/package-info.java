@NullMarked
package rubezh.ui.seizure.map;

import org.jspecify.annotations.NullMarked;
