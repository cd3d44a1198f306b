package rubezh.ui.seizure.review;

import static rubezh.domain.seizure.SeizureFields.PLACE_POST;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rubezh.domain.reference.Code;
import rubezh.format.DomainFormat;
import rubezh.register.Query;

/**
 * Post by which the queue is filtered.
 *
 * @param code code of the post; empty for records without one, null for all records
 */
record QueuePost(@Nullable String code) {
    /** All records. */
    static final QueuePost ALL = new QueuePost(null);

    Query filter(Query query) {
        return code == null ? query : query.where(PLACE_POST, Set.of(code));
    }

    String label(DomainFormat format) {
        if (code == null) {
            return format.messages().text("review.post.all");
        }
        return code.isEmpty()
                ? format.messages().text("review.post.none")
                : format.label(new Code.Post(code));
    }
}
