/** Accounts of the officers of a station, and what an administrator does with them. */
@NullMarked
package rubezh.security.account;

import org.jspecify.annotations.NullMarked;
