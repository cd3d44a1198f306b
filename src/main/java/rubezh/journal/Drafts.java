package rubezh.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps drafts. Returns from {@link #keep} only when the draft is durable. */
public interface Drafts {
    void keep(Draft draft);

    Optional<Draft> find(UUID recordId);

    /** Returns all drafts, newest first. */
    List<Draft> all();

    void drop(UUID recordId);
}
