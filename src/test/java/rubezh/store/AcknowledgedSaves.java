package rubezh.store;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.Drafts;
import rubezh.journal.Journal;
import rubezh.journal.StoredRevision;

/** Saves that a writer process acknowledged on its output, and the check that they are present. */
public final class AcknowledgedSaves {
    private final Map<Long, String> revisions = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private long newestSequence;
    private long draft;

    /** Adds a complete line of the writer's output; an incomplete line is ignored. */
    void add(String line) {
        String[] parts = line.split(" ");
        if (parts[0].equals("S") && parts.length == 4 && parts[2].length() == 64) {
            newestSequence = Long.parseLong(parts[1]);
            assertThat(revisions.put(newestSequence, parts[2]))
                    .as("printed twice: %s", line)
                    .isNull();
            assertThat(numbers.add(parts[3])).as("number given twice: %s", line).isTrue();
        } else if (parts[0].equals("D")) {
            draft = Long.parseLong(parts[1]);
        }
    }

    int count() {
        return revisions.size();
    }

    /** Asserts that every acknowledged save is present and the chain has no gaps. */
    public void assertAllIn(Journal journal, UUID replica, Drafts drafts, long from) {
        long seq = from - 1;
        for (StoredRevision revision : journal.ofReplica(replica, from, Long.MAX_VALUE)) {
            seq++;
            assertThat(revision.revision().link().seq()).isEqualTo(seq);
            String acknowledged = revisions.get(seq);
            if (acknowledged != null) {
                assertThat(revision.id().hex()).isEqualTo(acknowledged);
            }
        }
        assertThat(seq).as("newest revision").isGreaterThanOrEqualTo(newestSequence);
        assertThat(SaverProgram.draftNumber(drafts)).as("draft").isGreaterThanOrEqualTo(draft);
    }

    /** Asserts the same, and that the attachments of each revision are present. */
    void assertAllIn(OpenStation station, long from) {
        assertAllIn(
                station.journal(), station.session().signer().replica(), station.drafts(), from);
        station.journal()
                .replay(
                        0,
                        (_, revision) ->
                                assertThat(revision.revision().content().attachments())
                                        .as("pictures of %s", revision)
                                        .hasSize(1)
                                        .allMatch(a ->
                                                station.blobs().contains(Sha256.of(a.sha256()))));
        assertThat(station.damagedBlobs()).isEmpty();
    }

    long newestSequence() {
        return newestSequence;
    }
}
