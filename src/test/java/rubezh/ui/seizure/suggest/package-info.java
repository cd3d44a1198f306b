@NullMarked
package rubezh.ui.seizure.suggest;

import org.jspecify.annotations.NullMarked;
