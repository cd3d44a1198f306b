/** Long lists, lines and typing in the editor, by keyboard in a real window. */
@NullMarked
package rubezh.journey.editor;

import org.jspecify.annotations.NullMarked;
