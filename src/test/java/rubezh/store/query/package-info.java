/** Tests of the queries of the lists. */
@NullMarked
package rubezh.store.query;

import org.jspecify.annotations.NullMarked;
