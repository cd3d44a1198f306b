@NullMarked
package rubezh.ui.seizure.display;

import org.jspecify.annotations.NullMarked;
