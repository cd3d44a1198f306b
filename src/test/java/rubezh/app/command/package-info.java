/** Commands as somebody uses them who knows only their help, the code lists and the schema. */
@NullMarked
package rubezh.app.command;

import org.jspecify.annotations.NullMarked;
