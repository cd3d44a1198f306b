/**
 * What a person can do, said once. The {@link rubezh.ui.kit.command.Keymap} lists every command
 * with its keys; a screen gives those it offers an action and hands them to the shell, which feeds
 * shortcuts, palette and cheat sheet from the same objects the buttons are made of.
 */
@NullMarked
package rubezh.ui.kit.command;

import org.jspecify.annotations.NullMarked;
