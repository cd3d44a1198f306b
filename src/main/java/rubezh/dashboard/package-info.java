/**
 * Figures of a period at a glance, compared with the period before: the service that reads them,
 * and their tables. Figures come from {@link rubezh.register.Catalogue#figures}, the same query
 * that lists and totals use.
 */
@NullMarked
package rubezh.dashboard;

import org.jspecify.annotations.NullMarked;
