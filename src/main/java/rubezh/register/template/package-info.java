/**
 * Templates of the papers of a case in the register: which is in force at this station, their
 * versions, and the file in which they are exchanged.
 */
@NullMarked
package rubezh.register.template;

import org.jspecify.annotations.NullMarked;
