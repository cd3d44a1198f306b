@NullMarked
package rubezh.ui.seizure.editor;

import org.jspecify.annotations.NullMarked;
