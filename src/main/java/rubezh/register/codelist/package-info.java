/**
 * Code lists with what stations changed of them: a pure function of the revisions, equal at every
 * station that has the same set, and the service that changes them.
 */
@NullMarked
package rubezh.register.codelist;

import org.jspecify.annotations.NullMarked;
