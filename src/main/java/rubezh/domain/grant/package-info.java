/**
 * What a station allows another: to get cases, to review them, to correct them. Which of it holds
 * is told by {@code authority}.
 */
@NullMarked
package rubezh.domain.grant;

import org.jspecify.annotations.NullMarked;
