/**
 * Commands and their keys. The {@link rubezh.ui.kit.command.Keymap} lists all commands; a screen
 * binds those it offers to actions. Buttons, shortcuts, palette and cheat sheet use the same {@link
 * rubezh.ui.kit.command.Command} objects.
 */
@NullMarked
package rubezh.ui.kit.command;

import org.jspecify.annotations.NullMarked;
