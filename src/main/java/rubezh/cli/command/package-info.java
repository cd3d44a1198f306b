/** What every command stands on: the environment of a run and the open register. */
@NullMarked
package rubezh.cli.command;

import org.jspecify.annotations.NullMarked;
