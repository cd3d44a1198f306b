@NullMarked
package rubezh.ui.diagnosis;

import org.jspecify.annotations.NullMarked;
