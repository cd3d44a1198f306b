/**
 * What stations change of the code lists: entries of their own, new names, ends, and codes that are
 * read as others. What follows for a list is told by {@code register.codelist}.
 */
@NullMarked
package rubezh.domain.codelist;

import org.jspecify.annotations.NullMarked;
