package rubezh.journal;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.journal.RecordView.FieldConflict;

/** Views of a history of which revisions are missing or left out. */
class IncompleteHistoryTest {
    private final RevisionGraph world = new RevisionGraph("merge");
    private final Revision first = world.create(Map.of("a", "old", "b", "old"));
    private final List<Revision> start = List.of(first);

    @Test
    void aMissingParentMakesTheHistoryIncompleteUntilItArrives() {
        Revision second = world.set(RevisionKind.PUT, start, "/a", "second");
        Revision third = world.set(RevisionKind.PUT, List.of(first, second), "/b", "third");
        RecordView view = RevisionMerger.view(List.of(first, third));
        assertThat(view.incomplete()).isTrue();
        assertThat(view.body()).containsEntry("b", "third");
        assertThat(RevisionMerger.view(List.of(third)).incomplete()).isTrue();
        assertThat(RevisionMerger.view(List.of(first, second, third)).incomplete()).isFalse();
    }

    @Test
    void aRevisionWithAMissingAncestorIsNoParent() {
        Revision unseen = world.set(RevisionKind.PUT, start, "/a", "unseen");
        Revision later = world.set(RevisionKind.PUT, List.of(first, unseen), "/b", "later");
        List<Revision> known = List.of(first, later);
        assertThat(RevisionMerger.view(known).heads())
                .containsExactlyInAnyOrder(first.id(), later.id());
        assertThat(RevisionMerger.view(known).parents()).containsExactly(first.id());
        Revision edit = world.set(RevisionKind.PUT, known, "/a", "edit");
        assertThat(RevisionMerger.view(List.of(first, unseen, later, edit)).conflicts())
                .extracting(FieldConflict::pointer)
                .containsExactly("/a");
    }

    @Test
    void theViewOfEarlierHeadsIsAvailable() {
        Revision local = world.set(RevisionKind.PUT, start, "/a", "here");
        Revision remote = world.set(RevisionKind.PUT, start, "/b", "there");
        List<Revision> all = List.of(first, local, remote);
        assertThat(RevisionMerger.asOf(all, Set.of(local.id())))
                .isEqualTo(RevisionMerger.view(List.of(first, local)));
        assertThat(RevisionMerger.asOf(all, List.of(local.id(), remote.id())))
                .isEqualTo(RevisionMerger.view(all));
    }
}
