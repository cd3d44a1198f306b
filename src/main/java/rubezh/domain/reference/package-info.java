/**
 * Code lists: substances, countries, posts and the others of dictionary section 3. Codes are ASCII
 * and never reused; labels are bilingual and have periods of validity. A value of a list is a
 * {@link rubezh.domain.reference.Code}, its entry a {@link rubezh.domain.reference.CodeEntry}; an
 * unknown code is kept and shown as it is.
 *
 * <p>Uses nothing but the platform.
 */
@NullMarked
package rubezh.domain.reference;

import org.jspecify.annotations.NullMarked;
