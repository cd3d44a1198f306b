/** Canonical JSON, the line of a revision, the schemas. */
@NullMarked
package rubezh.json;

import org.jspecify.annotations.NullMarked;
