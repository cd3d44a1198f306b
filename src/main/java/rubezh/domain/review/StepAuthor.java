package rubezh.domain.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Officer who took a step, as the installation that signed it knew him then. So who was supervisor
 * when a record was approved can be shown wherever the step arrives.
 *
 * @param name surname and initials, or full name; null at a training station
 * @param rank code of a rank, or rank as typed; null if not known
 * @param roles stored codes of his roles, {@code supervisor}, sorted
 */
public record StepAuthor(@Nullable String name, @Nullable String rank, List<String> roles) {
    /** Code of the role that decides. */
    public static final String SUPERVISOR = "supervisor";

    /** Author of whom nothing is known. */
    public static final StepAuthor UNKNOWN = new StepAuthor(null, null, List.of());

    public StepAuthor {
        roles = List.copyOf(roles);
    }

    /** Returns whether he might decide. */
    public boolean isSupervisor() {
        return roles.contains(SUPERVISOR);
    }
}
