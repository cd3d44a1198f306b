/**
 * Narrative of a seizure in either language: proposed circumstances and summary line, and the
 * difference between the proposed and the edited text.
 *
 * <p>Uses {@code domain}, {@code text} and {@code format}; may be used by {@code ui} and {@code
 * cli}. See decision 0013.
 */
@NullMarked
package rubezh.narrative;

import org.jspecify.annotations.NullMarked;
