/** Commands on the station itself: register, officers, shifts, lists, backups, audit log, keys. */
@NullMarked
package rubezh.cli.admin;

import org.jspecify.annotations.NullMarked;
