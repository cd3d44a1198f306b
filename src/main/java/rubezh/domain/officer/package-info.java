/**
 * What stations say of their officers to others: names and roles, and who gave them. What follows
 * for one decision is told by {@code register.officer}.
 */
@NullMarked
package rubezh.domain.officer;

import org.jspecify.annotations.NullMarked;
