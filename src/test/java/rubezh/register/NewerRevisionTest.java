package rubezh.register;

import static org.assertj.core.api.Assertions.assertThat;
import static rubezh.fixtures.Seizures.ITEM;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.domain.reference.Code.Post;
import rubezh.domain.seizure.Seizure;
import rubezh.domain.seizure.rules.Severity;
import rubezh.domain.seizure.rules.Violation;
import rubezh.domain.summary.ExclusionReason;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Seizures;
import rubezh.journal.Revision;
import rubezh.journal.StoredRevision;
import rubezh.journal.ValueTree;
import rubezh.json.RevisionLine;
import rubezh.json.SeizureShape;
import rubezh.json.UnsignedRevision;
import rubezh.register.SaveResult.Refused;
import rubezh.register.SaveResult.Saved;

/** Revisions of a newer program: unknown fields survive, an unknown form is only read. */
class NewerRevisionTest {
    private final MemoryRegister memoryRegister = new MemoryRegister("KG-OSH", 1);
    private final Register register = memoryRegister.register();
    private final Saved saved =
            (Saved)
                    register.record(
                            SaveRequest.ofNew(
                                    register.newRecordId(), Seizures.complete(), SaveIntent.SAVE));
    private final Revision first =
            memoryRegister.journal().find(saved.revision()).orElseThrow().revision();

    @Test
    void anUnknownFieldSurvivesAnEdit() {
        Map<String, Object> item = Map.of("id", ITEM.substring(7), "purity", "87.5");
        Map<String, Object> later =
                ValueTree.apply(
                        first.content().body(),
                        List.of(ITEM + "/purity", "/laboratory/name"),
                        Map.of("laboratory", Map.of("name", "Бишкек"), "items", List.of(item)));
        acceptFromNewerProgram(later, "seizure/1.4");
        OpenRecord openRecord = open();
        assertThat(save(openRecord, 3)).isInstanceOf(Saved.class);
        Map<String, Object> body = open().view().body();
        assertThat(ValueTree.at(body, "/laboratory/name")).isEqualTo("Бишкек");
        assertThat(ValueTree.at(body, ITEM + "/purity")).isEqualTo("87.5");
        assertThat(ValueTree.at(body, ITEM + "/packages")).isEqualTo(3L);
    }

    @Test
    void aRecordOfANewerMajorVersionIsReadButNotChanged() {
        acceptFromNewerProgram(first.content().body(), "seizure/2.0");
        OpenRecord openRecord = open();
        assertThat(openRecord.editable()).isFalse();
        assertThat(openRecord.exclusions(List.of()))
                .as("its values may mean something else")
                .contains(ExclusionReason.NEWER);
        assertThat(save(openRecord, 3))
                .isEqualTo(
                        new Refused(
                                List.of(new Violation("", "REC-001", Severity.STOP, List.of()))));
    }

    @Test
    void inheritedViolationsDoNotBlockOtherCorrections() {
        Map<String, Object> odd =
                ValueTree.apply(
                        first.content().body(),
                        List.of("/place/post"),
                        Map.of("place", Map.of("post", "KG-NEW")));
        acceptFromNewerProgram(odd, "seizure/1.0");
        OpenRecord openRecord = open();
        assertThat(save(openRecord, 3)).isInstanceOf(Saved.class);
        OpenRecord again = open();
        Seizure other = SeizureShape.SHAPE.with(again.seizure(), "/place/post", new Post("KG-NIX"));
        assertThat(register.record(SaveRequest.ofChange(again, other, SaveIntent.SAVE)))
                .isInstanceOf(Refused.class);
    }

    private void acceptFromNewerProgram(Map<String, Object> body, String schema) {
        MemoryRegister newer = new MemoryRegister("KG-OSH", 9);
        var link = new Revision.Link(newer.signer().replica(), 1, null, List.of(first.id()));
        var unsignedRevision =
                new UnsignedRevision(
                        new Revision.Subject(saved.recordId(), "seizure", schema),
                        first.act(),
                        link,
                        "0f".repeat(16),
                        body,
                        ValueTree.difference(first.content().body(), body));
        StoredRevision storedRevision = RevisionLine.sign(unsignedRevision, newer.signer()::sign);
        memoryRegister.journal().accept(List.of(storedRevision), () -> {});
    }

    private SaveResult save(OpenRecord record, int packages) {
        Seizure copy = SeizureShape.SHAPE.with(record.seizure(), ITEM + "/packages", packages);
        return register.record(SaveRequest.ofChange(record, copy, SaveIntent.SAVE));
    }

    private OpenRecord open() {
        return register.open(saved.recordId()).orElseThrow();
    }
}
