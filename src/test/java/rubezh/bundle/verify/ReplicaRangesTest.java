package rubezh.bundle.verify;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.bundle.TextNotes;

/** Sets of revisions are added, subtracted, kept and read back, by replica. */
class ReplicaRangesTest {
    private static final UUID ONE = UUID.fromString("10000000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("f0000000-0000-7000-8000-000000000002");

    private static ReplicaRanges of(UUID replica, String numbers) {
        var ranges = new ReplicaRanges();
        ranges.add(replica, SequenceRanges.parse(numbers));
        return ranges;
    }

    @Test
    void whatIsTakenAwayIsTakenFromTheSameReplicaOnly() {
        ReplicaRanges all = of(ONE, "1-5,9-9");
        all.addAll(of(OTHER, "1-2"));
        ReplicaRanges rest = all.subtract(of(ONE, "2-3")).subtract(of(OTHER, "1-9"));
        assertThat(rest.get(ONE).format()).isEqualTo("1-1,4-5,9-9");
        assertThat(rest.replicas()).as("a replica without numbers is none").containsExactly(ONE);
        assertThat(rest.size()).isEqualTo(4);
        assertThat(all.size()).as("of the set it was taken from").isEqualTo(8);
        assertThat(all.subtract(all).isEmpty()).isTrue();
    }

    @Test
    void addedNumbersAreNoLongerThoseOfTheSetTheyCameFrom() {
        ReplicaRanges source = of(ONE, "1-2");
        var copy = new ReplicaRanges();
        copy.addAll(source);
        copy.addAll(of(ONE, "3-3"));
        assertThat(source.get(ONE).format()).isEqualTo("1-2");
        assertThat(copy.get(ONE).format()).isEqualTo("1-3");
    }

    @Test
    void replicasStandInTheOrderOfTheirTextAsInABundle() {
        ReplicaRanges all = of(OTHER, "1-1");
        all.addAll(of(ONE, "1-1"));
        assertThat(all.replicas()).containsExactly(ONE, OTHER);
        assertThat(Stream.of(ONE, OTHER).sorted()).as("UUIDs").containsExactly(OTHER, ONE);
    }

    @Test
    void whatIsWrittenJoinsWhatWasThereAndIsReadBackByReplica() {
        var notes = new TextNotes();
        of(ONE, "1-3,7-7").addTo(notes, "sent/HQ/");
        ReplicaRanges more = of(ONE, "4-4");
        more.addAll(of(OTHER, "2-2"));
        more.addTo(notes, "sent/HQ/");
        assertThat(notes.kept)
                .containsEntry("sent/HQ/" + ONE, "1-4,7-7")
                .containsEntry("sent/HQ/" + OTHER, "2-2");
        ReplicaRanges read = ReplicaRanges.read(notes, "sent/HQ/");
        assertThat(read.get(ONE).format()).isEqualTo("1-4,7-7");
        assertThat(read.size()).isEqualTo(6);
        assertThat(ReplicaRanges.read(notes, "sent/KG-OSH/").isEmpty()).isTrue();
    }
}
