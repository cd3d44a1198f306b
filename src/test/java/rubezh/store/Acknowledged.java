package rubezh.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import rubezh.journal.Entry;

/** What a writer told from outside it had saved, and the check that it is there. */
final class Acknowledged {
    private final Map<Long, String> revisions = new HashMap<>();
    private long newest;
    private long draft;

    void add(String line) {
        String[] parts = line.split(" ");
        if (parts[0].equals("S") && parts.length == 3 && parts[2].length() == 64) {
            newest = Long.parseLong(parts[1]);
            revisions.put(newest, parts[2]);
        } else if (parts[0].equals("D")) {
            draft = Long.parseLong(parts[1]);
        }
    }

    int count() {
        return revisions.size();
    }

    /** Demands every acknowledged save, whole, and a chain without holes. */
    void requireAllIn(FaultWriter register, long from) {
        long seq = from - 1;
        for (Entry entry :
                register.journal().ofReplica(FaultWriter.REPLICA, from, Long.MAX_VALUE)) {
            seq++;
            assertThat(entry.revision().link().seq()).isEqualTo(seq);
            String told = revisions.get(seq);
            if (told != null) {
                assertThat(entry.id().hex()).isEqualTo(told);
            }
        }
        assertThat(seq).as("newest revision").isGreaterThanOrEqualTo(newest);
        assertThat(register.draftNumber()).as("draft").isGreaterThanOrEqualTo(draft);
    }

    long newest() {
        return newest;
    }
}
