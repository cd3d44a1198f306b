@NullMarked
package rubezh.ui.seizure.model;

import org.jspecify.annotations.NullMarked;
