package rubezh.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordShapeTest {
    private static final UUID FIRST = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("01900000-0000-7000-8000-000000000002");

    private final RecordShape<Parcel> shape = RecordShape.of(Parcel.class);
    private final Parcel parcel =
            new Parcel(
                    new Sender("Ош", null, List.of("KG", "TJ")),
                    List.of(new Thing(FIRST, 1, "chair", 4), new Thing(SECOND, 2, null, null)));

    record Parcel(Sender sender, List<Thing> things) {}

    record Sender(@Nullable String town, @Nullable Boolean known, List<String> via) {}

    record Thing(UUID id, int pos, @Nullable String name, @Nullable Integer count) {}

    @Test
    void fieldsAreTheLeavesInTheOrderOfTheirDeclaration() {
        assertThat(shape.fields())
                .extracting(Field::path)
                .containsExactly(
                        "sender.town",
                        "sender.known",
                        "sender.via",
                        "things.id",
                        "things.pos",
                        "things.name",
                        "things.count");
        assertThat(shape.field("things.count").orElseThrow())
                .isEqualTo(
                        new Field(
                                "things.count",
                                List.of("things", "count"),
                                Integer.class,
                                false,
                                true,
                                "things"));
    }

    @Test
    void aTreeOmitsAbsentValuesAndIsReadBackAsTheSameRecord() {
        var tree = shape.write(parcel);
        assertThat(tree)
                .isEqualTo(
                        Map.of(
                                "sender",
                                Map.of("town", "Ош", "via", List.of("KG", "TJ")),
                                "things",
                                List.of(
                                        Map.of(
                                                "id",
                                                FIRST.toString(),
                                                "pos",
                                                1L,
                                                "name",
                                                "chair",
                                                "count",
                                                4L),
                                        Map.of("id", SECOND.toString(), "pos", 2L))));
        assertThat(shape.read(tree)).isEqualTo(new RecordParseResult<>(parcel, List.of()));
    }

    @Test
    void theEmptyRecordHasNoLeafAndNoTree() {
        assertThat(shape.write(shape.empty())).isEmpty();
        assertThat(shape.empty().things()).isEmpty();
    }

    @Test
    void linesAreOrderedByPositionThenId() {
        var tree =
                Map.of(
                        "things",
                        List.of(
                                Map.of("id", SECOND.toString(), "pos", 1L),
                                Map.of("id", FIRST.toString(), "pos", 1L)));
        assertThat(shape.read(tree).record().things())
                .extracting(Thing::id)
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void aValueOfAnotherTypeIsAProblemAndAbsentInTheRecord() {
        var result = shape.read(Map.of("sender", Map.of("town", 5L, "known", true)));
        assertThat(result.record().sender()).isEqualTo(new Sender(null, true, List.of()));
        assertThat(result.problems())
                .containsExactly(new RecordParseResult.Problem("/sender/town", 5L));
    }

    @Test
    void unknownMembersAreIgnored() {
        assertThat(shape.read(Map.of("later", "x", "sender", Map.of("also", 1L))))
                .isEqualTo(new RecordParseResult<>(shape.empty(), List.of()));
    }

    @Test
    void pointersReadAndChangeOneValueByTheIdOfItsLine() {
        String count = "/things/" + SECOND + "/count";
        var changed = shape.with(parcel, count, 7);
        assertThat(shape.get(parcel, count)).isNull();
        assertThat(shape.get(changed, count)).isEqualTo(7);
        assertThat(shape.with(changed, count, null)).isEqualTo(parcel);
        assertThat(Pointer.of(count).fieldPath()).isEqualTo("things.count");
    }

    @Test
    void aPointerToNoFieldIsRejected() {
        for (String pointer : List.of("/later", "/sender/also", "/things/" + FIRST + "/position")) {
            assertThatIllegalArgumentException().isThrownBy(() -> shape.with(parcel, pointer, "x"));
        }
    }

    @Test
    void linesAreAddedAndRemovedByTheirPointer() {
        var without = shape.with(parcel, "/things/" + FIRST, null);
        assertThat(without.things()).extracting(Thing::id).containsExactly(SECOND);
        assertThat(shape.with(without, "/things/" + FIRST, parcel.things().getFirst()))
                .isEqualTo(parcel);
    }
}
