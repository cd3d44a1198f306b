/** Tests of commands and their permissions. */
@NullMarked
package rubezh.ui.kit.command;

import org.jspecify.annotations.NullMarked;
