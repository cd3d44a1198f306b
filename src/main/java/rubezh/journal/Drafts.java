package rubezh.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Store of drafts. {@link #save} returns when the draft is durable. */
public interface Drafts {
    void save(Draft draft);

    Optional<Draft> find(UUID recordId);

    /** Returns all drafts, newest first. */
    List<Draft> all();

    void delete(UUID recordId);
}
