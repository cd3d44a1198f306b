package rubezh.register.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static rubezh.domain.seizure.SeizureFields.ITEMS;
import static rubezh.fixtures.Seizures.ITEM;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubezh.domain.quantity.Amount;
import rubezh.domain.seizure.Seizure;
import rubezh.fixtures.MemoryRegister;
import rubezh.fixtures.Seizures;
import rubezh.json.SeizureShape;
import rubezh.register.OpenRecord;
import rubezh.register.SaveIntent;
import rubezh.register.SaveRequest;
import rubezh.register.SaveResult.Saved;

/** Who contradicts whom in a record, and what all of them knew. */
class ContestedRecordTest {
    private static final String AMOUNT = ITEM + "/amount";

    private final MemoryRegister osh = new MemoryRegister("KG-OSH", 1);
    private final MemoryRegister dos = new MemoryRegister("KG-DOS", 2);
    private final MemoryRegister kar = new MemoryRegister("KG-KAR", 3);
    private final UUID recordId = osh.register().newRecordId();

    @BeforeEach
    void allKnowTheRecord() {
        osh.register().record(SaveRequest.ofNew(recordId, Seizures.complete(), SaveIntent.SAVE));
        dos.importFrom(osh);
        kar.importFrom(osh);
    }

    @Test
    void theOwnSideIsFirstAndTheCommonRevisionIsTheLastThatBothKnew() {
        edit(osh, "/place/lane", "7");
        dos.importFrom(osh);
        edit(osh, AMOUNT, Amount.of("2.080 KGM"));
        edit(dos, AMOUNT, Amount.of("2.090 KGM"));
        dos.importFrom(osh);

        ContestedRecord contested = contested(dos);

        assertThat(contested.sides())
                .extracting(ConflictSide::station, ConflictSide::own)
                .containsExactly(tuple("KG-DOS", true), tuple("KG-OSH", false));
        assertThat(contested.common().orElseThrow().changes())
                .extracting(change -> change.newValue())
                .containsExactly("7");
        assertThat(contested.number(contested.common().orElseThrow().id())).isEqualTo(2);
    }

    @Test
    void ofThreeSidesTheOthersComeByTheirClocks() {
        edit(kar, AMOUNT, Amount.of("2.070 KGM"));
        edit(dos, AMOUNT, Amount.of("2.090 KGM"));
        dos.register().newRecordId();
        edit(osh, AMOUNT, Amount.of("2.080 KGM"));
        osh.importFrom(dos);
        osh.importFrom(kar);

        ContestedRecord contested = contested(osh);

        assertThat(contested.sides()).hasSize(3);
        assertThat(contested.sides().getFirst().own()).isTrue();
        var candidates = contested.conflicts().getFirst().candidates();
        assertThat(candidates)
                .extracting(candidate -> contested.sideOf(candidate.revision()))
                .containsExactlyInAnyOrder(0, 1, 2);
        var newest = contested.newest(contested.conflicts().getFirst());
        assertThat(candidates)
                .extracting(
                        candidate -> contested.revision(candidate.revision()).orElseThrow().at())
                .allSatisfy(at ->
                        assertThat(at)
                                .isBeforeOrEqualTo(
                                        contested.revision(newest.revision()).orElseThrow().at()));
    }

    @Test
    void aThirdPartyThatSettlesHasNoOwnSide() {
        edit(osh, AMOUNT, Amount.of("2.080 KGM"));
        edit(dos, AMOUNT, Amount.of("2.090 KGM"));
        kar.importFrom(osh);
        kar.importFrom(dos);
        assertThat(contested(kar).sides()).hasSize(2).noneMatch(ConflictSide::own);
    }

    @Test
    void theSameThingEnteredAtTwoStationsIsTold() {
        String here = addLine(osh, "0.500 KGM");
        String there = addLine(dos, "500 GRM");
        String other = addLine(dos, "501 GRM");
        edit(osh, AMOUNT, Amount.of("2.080 KGM"));
        edit(dos, AMOUNT, Amount.of("2.090 KGM"));
        osh.importFrom(dos);

        List<TwinLines> twins = contested(osh).twins();

        assertThat(twins)
                .extracting(TwinLines::first, TwinLines::second)
                .containsExactly(tuple(here, there));
        assertThat(twins.toString()).doesNotContain(other);
    }

    @Test
    void twoEqualPackagesOfOneStationAreTwoThings() {
        addLine(osh, "0.500 KGM");
        addLine(osh, "0.500 KGM");
        edit(osh, AMOUNT, Amount.of("2.080 KGM"));
        edit(dos, AMOUNT, Amount.of("2.090 KGM"));
        osh.importFrom(dos);
        assertThat(contested(osh).twins()).isEmpty();
    }

    private String addLine(MemoryRegister at, String amount) {
        UUID id = at.register().newLineId();
        OpenRecord record = at.register().open(recordId).orElseThrow();
        Map<String, Object> tree = SeizureShape.SHAPE.write(record.seizure());
        var lines = new java.util.ArrayList<Object>((List<?>) tree.get(ITEMS.path()));
        lines.add(
                Map.of("id", id.toString(), "pos", "9", "substance", "OPI-HER", "amount", amount));
        tree = new java.util.TreeMap<>(tree);
        tree.put(ITEMS.path(), lines);
        save(at, record, SeizureShape.SHAPE.read(tree).record());
        return ITEMS.pointer(id);
    }

    private void edit(MemoryRegister at, String pointer, @Nullable Object value) {
        OpenRecord record = at.register().open(recordId).orElseThrow();
        save(at, record, SeizureShape.SHAPE.with(record.seizure(), pointer, value));
    }

    private static void save(MemoryRegister at, OpenRecord record, Seizure copy) {
        assertThat(at.register().record(SaveRequest.ofChange(record, copy, SaveIntent.SAVE)))
                .isInstanceOf(Saved.class);
    }

    private ContestedRecord contested(MemoryRegister at) {
        return ContestedRecord.of(
                at.register().open(recordId).orElseThrow(),
                at.register().history(recordId),
                at.station().code());
    }
}
