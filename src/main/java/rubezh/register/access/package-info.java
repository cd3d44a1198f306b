/**
 * Which records are opened and which leave the program, for the audit log. Start at {@link
 * rubezh.register.access.RecordAccessLog}.
 */
@NullMarked
package rubezh.register.access;

import org.jspecify.annotations.NullMarked;
