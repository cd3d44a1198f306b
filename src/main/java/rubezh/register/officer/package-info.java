/**
 * Meaning of the records of officers: which role an author had when he decided, by whose word. A
 * pure function of the revisions and of the keys known; and the writer of these records.
 */
@NullMarked
package rubezh.register.officer;

import org.jspecify.annotations.NullMarked;
