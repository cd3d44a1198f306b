@NullMarked
package rubezh.ui.seizure.editor.view;

import org.jspecify.annotations.NullMarked;
