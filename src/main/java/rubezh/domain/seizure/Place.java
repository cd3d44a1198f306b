package rubezh.domain.seizure;

import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code.Country;
import rubezh.domain.reference.Code.Post;

/**
 * Says where it happened.
 *
 * @param country country of seizure (L04)
 * @param post border crossing point or post (L01)
 * @param description place in words, where no code fits (L03)
 */
public record Place(@Nullable Country country, @Nullable Post post, @Nullable String description) {}
