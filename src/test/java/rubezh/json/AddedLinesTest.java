package rubezh.json;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.codelist.CodeListRecord;
import rubezh.domain.codelist.EntryChange;
import rubezh.domain.codelist.EntryNames;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.review.StepAuthor;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.ValueTree;

/** Lines of which only the adding counts, in the order of the revisions that added them. */
class AddedLinesTest {
    private static final AddedLines<CodeListRecord, EntryChange> CHANGES =
            new AddedLines<>(
                    RecordKind.CODE_LIST, "changes", CodeListRecord::changes, change -> true);

    /** What stands after it keeps its depth, so no signer of such a revision turns the order. */
    @Test
    void aRevisionThatIsNotReadKeepsItsPlaceInTheOrder() {
        for (int salt = 0; salt < 20; salt++) {
            Revision first = add("first", 0, "/1.0", List.of());
            Revision unread = add("unread", salt, "/2.0", List.of(first.id()));
            Revision third = add("third", salt, "/1.0", List.of(unread.id()));
            Revision second = add("second", 0, "/1.0", List.of(first.id()));
            assertThat(
                            CHANGES.in(
                                    List.of(third, unread, second, first),
                                    (change, _) -> change.en()))
                    .as("salt %d", salt)
                    .containsExactly("first", "second", "third");
        }
    }

    private static Revision add(String name, int salt, String version, List<RevisionId> parents) {
        var names = new EntryNames("KG-1", name, name, List.of());
        EntryChange change =
                EntryChange.renaming(names, null)
                        .as(new UUID(8, name.length()), 1, StepAuthor.UNKNOWN);
        Map<String, Object> body =
                RecordKind.CODE_LIST
                        .shape()
                        .write(new CodeListRecord(CodeListId.SUBSTANCES.file(), List.of(change)));
        UUID id = DerivedId.ofCodeList(CodeListId.SUBSTANCES);
        return RevisionLine.sign(
                        new UnsignedRevision(
                                new Revision.Subject(id, "code-list", "code-list" + version),
                                new Revision.Act(
                                        RevisionKind.PUT,
                                        "officer:asanov",
                                        "KG-OSH",
                                        OffsetDateTime.parse("2026-11-24T22:27:38+06:00"),
                                        null,
                                        false),
                                new Revision.Link(
                                        new UUID(0x4000L, Long.MIN_VALUE), 1, null, parents),
                                String.format("%032x", salt),
                                body,
                                ValueTree.difference(Map.of(), body)),
                        _ -> new byte[64])
                .revision();
    }
}
