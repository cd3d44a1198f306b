/** Tests of canonical JSON, the line of a revision and the schemas. */
@NullMarked
package rubezh.json;

import org.jspecify.annotations.NullMarked;
