/**
 * Tells a seizure in sentences: the circumstances and the summary line a person starts from, in
 * either language, and the difference between what was composed and what was made of it.
 *
 * <p>Uses {@code domain} and {@code wording}; may be used by {@code ui} and {@code cli}. See
 * decision 0013.
 */
@NullMarked
package rubezh.narrative;

import org.jspecify.annotations.NullMarked;
