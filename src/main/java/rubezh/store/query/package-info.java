/** Lists, search, totals and similar cases by SQL over the projection. */
@NullMarked
package rubezh.store.query;

import org.jspecify.annotations.NullMarked;
